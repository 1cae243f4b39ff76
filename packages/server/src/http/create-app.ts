import { randomUUID } from 'node:crypto'
import { parse as parseForm } from 'node:querystring'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import { answerBroken } from './answer-broken.ts'
import { answerErrors } from './answer-errors.ts'
import { readJsonBodies } from './read-json.ts'
import { permissionsPolicy, securityHeaders } from './security-headers.ts'

export interface AppOptions {
  readonly log: FastifyBaseLogger
  readonly trustProxy: boolean
  readonly requestsPerMinute: number
}

/** An HTTP application without routes: limits, security headers on every answer, and what is said when something breaks. */
export async function createApp({ log, trustProxy, requestsPerMinute }: AppOptions): Promise<FastifyInstance> {
  const unreadable = new WeakSet<FastifyRequest['raw']>()
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    // An address may hold a secret link, so no request is logged by itself.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy,
    bodyLimit: 64 * 1024,
    // An open connection must not hold up a stop.
    forceCloseConnections: true,
    requestTimeout: 60_000,
    clientErrorHandler: answerBroken,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: 200 },
    // The router refuses an address such as "/%ff" before any hook runs. It goes round again under one that can be read,
    // so that the refusal leaves with the headers of every other answer and without the address in it.
    frameworkErrors: (_error, { raw }, reply) => {
      unreadable.add(raw)
      raw.url = '/'
      app.routing(raw, reply.raw)
    },
  })
  await app.register(helmet, securityHeaders)
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    cache: 50_000,
    enableDraftSpec: true,
    keyGenerator: callerOf,
    allowList: ({ url }) => url.startsWith('/assets/'),
  })
  // As in JSON bodies, a NUL becomes a character that can be stored.
  await app.register(formbody, { bodyLimit: 64 * 1024, parser: (text) => parseForm(text.replaceAll(/%00|\0/g, '%EF%BF%BD')) })
  app.removeContentTypeParser('text/plain')
  readJsonBodies(app)
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', permissionsPolicy).header('x-request-id', request.id)
  })
  app.addHook('onRequest', async ({ raw }) => {
    if (unreadable.has(raw) || raw.url?.includes('%00'))
      throw Object.assign(new Error('The address cannot be decoded'), { statusCode: 400 })
  })
  answerErrors(app)
  return app
}

/** A key counts for itself wherever it is used from; everybody else by address. */
function callerOf({ headers, ip }: FastifyRequest): string {
  const { authorization } = headers
  return authorization?.startsWith('Bearer ') && authorization.length < 200 ? authorization : ip
}
