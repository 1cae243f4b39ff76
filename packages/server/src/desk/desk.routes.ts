import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { getReceipt } from './get-receipt.ts'

export function deskRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.getReceipt, ({ ctx, body }) => getReceipt(ctx, body.receipt, body.locale))
}
