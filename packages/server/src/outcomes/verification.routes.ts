import { ok, type Refusal, type Result, refuse } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { confirmVerification } from './confirm-verification.ts'
import { listRemovalRates } from './list-removal-rates.ts'
import { listVerifications, type VerificationView } from './list-verifications.ts'
import { recordLook } from './record-look.ts'

export function verificationRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.listVerifications, async ({ ctx, query }) => {
    const { items, next } = await ctx.inTransaction((tx) => listVerifications(tx, query))
    return ok({ items: [...items], next })
  })
  serveRoute(app, gate, routes.confirmVerification, async ({ ctx, params, body: { agrees, result } }) => {
    const confirmation = agrees || !result ? ({ agrees: true } as const) : ({ agrees: false, result } as const)
    return shown(ctx, await confirmVerification(ctx, params.verificationId, confirmation))
  })
  serveRoute(app, gate, routes.recordLook, async ({ ctx, params, body }) =>
    shown(ctx, await recordLook(ctx, params.listingId, body.result)),
  )
  serveRoute(app, gate, routes.listRemovalRates, async ({ ctx, query }) => {
    const { items, next } = await ctx.inTransaction((tx) => listRemovalRates(tx, query))
    return ok({ items: [...items], next })
  })
}

/** The look as it stands now. */
async function shown(ctx: Context, result: Result<string, Refusal>): Promise<Result<VerificationView, Refusal>> {
  if (!result.ok) return result
  const { items } = await ctx.inTransaction((tx) => listVerifications(tx, { show: 'all', id: result.value, limit: 1 }))
  return items[0] ? ok(items[0]) : refuse({ code: 'verification-not-found', verificationId: result.value })
}
