import type { Refusal, Result } from '@vigie/casework'
import type { InputProblem, Route } from '@vigie/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { sendProblem } from './problem-answer.ts'
import { problemKind } from './problem-kind.ts'

/** Who asks: the context of whoever it is, or why they may not. Made by `access/`, handed in by wiring.ts. */
export type Gate = (request: FastifyRequest, route: Route) => Promise<Result<Context, Refusal>>

/** What a route's code gets: the caller's context and the parts of the request, read. */
export interface Asked<R extends Route> {
  readonly ctx: Context
  readonly params: z.output<NonNullable<R['params']>>
  readonly query: z.output<NonNullable<R['query']>>
  readonly body: z.output<NonNullable<R['body']>>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Answering<R extends Route> = (asked: Asked<R>) => Promise<Result<z.input<R['answer']>, Refusal>>

const routes = new WeakMap<FastifyInstance, Route[]>()

/** Every route of the API that an app serves: the generated tests walk this. */
export function servedRoutes(app: FastifyInstance): readonly Route[] {
  return routes.get(app) ?? []
}

/** Serve one route of the contract: who may, then the request read, then the command or view, then its answer or refusal. */
export function serveRoute<const R extends Route>(app: FastifyInstance, gate: Gate, route: R, answering: Answering<R>): void {
  routes.set(app, [...servedRoutes(app), route])
  app.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: route.bodyLimit ?? 64 * 1024,
    // Before the body is read: a stranger's bytes are not taken in.
    onRequest: async (request, reply) => {
      const entered = await gate(request, route)
      if (!entered.ok) return sendRefusal(request, reply, entered.refusal)
      if (!isTaken(route, request)) return sendProblem(request, reply, 'media-type-unknown')
      contexts.set(request, entered.value)
    },
    handler: async (request, reply) => {
      const read = readParts(route, request)
      if (read.problems.length > 0) return sendProblem(request, reply, 'request-malformed', { problems: read.problems })
      const ctx = contexts.get(request) as Context
      // Before the command, which may choose another: 200 where nothing was new, 422 where nothing could be taken.
      reply.code(route.status ?? 200)
      const result = await answering({ ctx, request, reply, ...read.parts } as Asked<R>)
      if (!result.ok) return sendRefusal(request, reply, result.refusal)
      reply.header('cache-control', 'no-store')
      if (route.produces) return (reply.hasHeader('content-type') ? reply : reply.type(route.produces)).send(result.value)
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(route.answer.parse(result.value)))
    },
  })
}

/** JSON, and bytes where the form asks for them; never a page's form, which a browser sends for any site without asking. */
function isTaken({ method, body }: Route, { headers }: FastifyRequest): boolean {
  const type = headers['content-type']
  if (method === 'GET' || type === undefined) return true
  const isJson = /^\s*application\/(problem\+)?json\s*(;|$)/i.test(type)
  return isJson || (body?.type === 'custom' && !/^\s*(application\/x-www-form-urlencoded|multipart\/)/i.test(type))
}

const contexts = new WeakMap<FastifyRequest, Context>()

function sendRefusal(request: FastifyRequest, reply: FastifyReply, { code, ...facts }: Refusal): FastifyReply {
  return sendProblem(request, reply, code, Object.keys(facts).length > 0 ? { facts } : {})
}

function readParts(route: Route, request: FastifyRequest) {
  const given = { params: request.params, query: request.query, body: request.body }
  const parts: Record<string, unknown> = {}
  const problems: InputProblem[] = []
  for (const name of ['params', 'query', 'body'] as const) {
    const form = route[name]
    if (!form) continue
    const read = form.safeParse(given[name] ?? (name === 'body' ? undefined : {}))
    if (read.success) parts[name] = read.data
    else {
      for (const issue of read.error.issues)
        problems.push({ pointer: pointerOf(name, issue.path), problem: issue.message, ...problemKind(issue) })
    }
  }
  return { parts, problems: problems.slice(0, 100) }
}

/** JSON Pointer into the body; into the address's parts it begins with their name. */
function pointerOf(part: 'params' | 'query' | 'body', path: readonly PropertyKey[]): string {
  const steps = part === 'body' ? path : [part, ...path]
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
