import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem-answer.ts'
import { servedRoutes } from './serve-route.ts'

/** The problem for an address of the API that is not served, or not with this method. Null for an address of the site. */
export function unknownRoute(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
  const path = request.url.split('?', 1)[0] as string
  if (!path.startsWith('/api/')) return null
  const methods = servedRoutes(app)
    .filter((route) => patternOf(route.path).test(path))
    .map(({ method }) => method)
  if (methods.length === 0) return sendProblem(request, reply, 'route-unknown')
  return sendProblem(request, reply.header('allow', methods.join(', ')), 'method-unknown')
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`)
}
