import { type CaseFile, ok, type Result } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { chooseLocale } from '../http/choose-locale.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { actingPerson } from './acting-person.ts'
import { assignCase } from './assign-case.ts'
import { caseReader } from './case-reader.ts'
import { caseState } from './case-state.ts'
import { closeCase } from './close-case.ts'
import { countCases } from './count-cases.ts'
import { getCase } from './get-case.ts'
import { listCases } from './list-cases.ts'
import { nextCase } from './next-case.ts'
import { openCase } from './open-case.ts'
import { releaseCase } from './release-case.ts'

export function casesRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.listCases, async ({ ctx, query: { assignee, ...asked } }) => {
    const assigneeId = assignee === 'me' ? caseReader(ctx) : assignee
    const { items, next } = await ctx.inTransaction((tx) => listCases(tx, ctx.ruleset, { ...asked, assigneeId }))
    return ok({ items: [...items], next })
  })
  serveRoute(app, gate, routes.countCases, async ({ ctx, query }) =>
    ok(await ctx.inTransaction((tx) => countCases(tx, ctx.ruleset, actingPerson(ctx.acting), query))),
  )
  serveRoute(app, gate, routes.openCase, async ({ ctx, body }) => shown(await openCase(ctx, body.listing_ids)))
  serveRoute(app, gate, routes.nextCase, async ({ ctx, query, request }) => {
    const next = await nextCase(ctx, caseReader(ctx), query, chooseLocale(request.headers['accept-language']))
    return next.ok ? ok({ case: next.value }) : next
  })
  serveRoute(app, gate, routes.getCase, ({ ctx, params, request }) => {
    const reader = { ruleset: ctx.ruleset, locale: chooseLocale(request.headers['accept-language']) }
    return ctx.inTransaction((tx) => getCase(tx, params.caseId, actingPerson(ctx.acting), reader))
  })
  serveRoute(app, gate, routes.assignCase, async ({ ctx, params, body }) =>
    shown(await assignCase(ctx, params.caseId, body.person === 'me' ? caseReader(ctx) : body.person)),
  )
  serveRoute(app, gate, routes.releaseCase, async ({ ctx, params }) =>
    shown(await releaseCase(ctx, params.caseId, params.person === 'me' ? caseReader(ctx) : params.person)),
  )
  serveRoute(app, gate, routes.closeCase, async ({ ctx, params }) => shown(await closeCase(ctx, params.caseId)))
}

function shown<R>(result: Result<CaseFile, R>) {
  return result.ok ? ok(caseState(result.value)) : result
}
