import helmet from '@fastify/helmet'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { permissionsPolicy, securityHeaders } from './security-headers.ts'

/** An HTTP application without routes: limits, security headers on every answer, and what is said when something breaks. */
export async function createApp(): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'warn' },
    bodyLimit: 64 * 1024,
    // An open connection must not hold up a stop.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
  })
  await app.register(helmet, securityHeaders)
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
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
