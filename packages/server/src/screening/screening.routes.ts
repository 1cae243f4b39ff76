import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { chooseLocale } from '../http/choose-locale.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { listScreenings, type ScreeningLine } from './list-screenings.ts'
import { listTaxa } from './list-taxa.ts'

export function screeningRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.listScreenings, async ({ ctx, params, query }) => {
    const page = await ctx.inTransaction((tx) => listScreenings(tx, params.listingId, query, ctx.acting.roles ?? []))
    return page.ok ? ok({ items: page.value.items.map(toView), next: page.value.next }) : page
  })
  serveRoute(app, gate, routes.listTaxa, async ({ ctx, query, request }) => {
    const locale = chooseLocale(request.headers['accept-language'])
    const items = listTaxa(ctx.ruleset, { ...query, locale })
    return ok({ items: items.map((item) => ({ ...item, names: [...item.names] })) })
  })
}

function toView({ row, result }: ScreeningLine) {
  const { id, version_id, verdict, decision, score, taxon, product, specimens, degraded, ruleset, as_of, screened_at } = row
  return {
    id,
    version_id,
    verdict: verdict as 'flag' | 'pass',
    decision: decision as 'allow' | 'review' | 'block',
    score,
    taxon,
    product,
    specimens,
    degraded,
    ruleset,
    as_of,
    screened_at: screened_at.toISOString(),
    result,
  }
}
