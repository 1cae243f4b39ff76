import type { FastifyInstance } from 'fastify'

/** What the server tells whoever watches it. */
export interface Health {
  readonly status: 'ok'
  readonly ruleset: string
  readonly terms: number
}

/** GET /health: 200 while the server can answer, with the ruleset that it serves. */
export function healthRoutes(app: FastifyInstance, health: Health): void {
  app.get('/health', (_request, reply) => reply.header('cache-control', 'no-store').send(health))
}
