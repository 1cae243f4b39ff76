import { openApi } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { compressedBody } from './compressed-body.ts'
import { sendBody } from './send-body.ts'

/** GET /api/openapi.json: the reference of the API, made of the same table that is served. */
export function referenceRoutes(app: FastifyInstance, version: string): void {
  const reference = compressedBody('application/json; charset=utf-8', JSON.stringify(openApi(version)))
  app.get('/api/openapi.json', (request, reply) => sendBody(request, reply, reference, 'ask-again'))
}
