import helmet from '@fastify/helmet'
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import { permissionsPolicy, securityHeaders } from './security-headers.ts'

/** An HTTP application without routes: limits, security headers on every answer, and what is said when something breaks. */
export async function createApp(): Promise<FastifyInstance> {
  const unreadable = new WeakSet<FastifyRequest['raw']>()
  const app: FastifyInstance = fastify({
    logger: { level: 'warn' },
    bodyLimit: 64 * 1024,
    // An open connection must not hold up a stop.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    // The router refuses an address such as "/%ff" before any hook runs. It goes round again under one that can be read,
    // so that the refusal leaves with the headers of every other answer and without the address in it.
    frameworkErrors: (_error, { raw }, reply) => {
      unreadable.add(raw)
      raw.url = '/'
      app.routing(raw, reply.raw)
    },
  })
  await app.register(helmet, securityHeaders)
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
  })
  app.addHook('onRequest', async ({ raw }) => {
    if (unreadable.has(raw)) throw Object.assign(new Error('The address cannot be decoded'), { statusCode: 400 })
  })
  answerErrors(app)
  return app
}

/** A bug is logged whole and answered without detail, with the id by which the log line is found. */
function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(error)
    const text =
      status >= 500
        ? `Something went wrong here (request ${request.id}). Une erreur s’est produite ici (requête ${request.id}).\n`
        : `This request could not be read. Cette requête n’a pas pu être lue.\n`
    return reply.code(status).type('text/plain; charset=utf-8').send(text)
  })
}
