import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { type Answerer, findLinkHolder, findRecipient } from './find-answerer.ts'
import { getReceivedNotice } from './get-received-notice.ts'
import { listOutcomes } from './list-outcomes.ts'
import { listReceivedNotices } from './list-received-notices.ts'
import type { GivenOutcome } from './outcome-store.ts'
import { toAnsweredView, toOutcomeView } from './received-views.ts'
import { recordDigest } from './record-digest.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { readSheetBodies } from './sheet-bodies.ts'

export function outcomesRoutes(app: FastifyInstance, gate: Gate): void {
  readSheetBodies(app)
  byLink(app, gate)
  byRecipient(app, gate)
  byMember(app, gate)
}

function byLink(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.lookAtLink, async ({ ctx, body }) => {
    const found = await findLinkHolder(ctx, body.link)
    return found.ok ? getReceivedNotice(found.value) : found
  })
  serveRoute(app, gate, routes.answerByLink, async ({ ctx, body }) => {
    const found = await findLinkHolder(ctx, body.link)
    return found.ok ? answer(found.value, body.outcomes) : found
  })
}

function byRecipient(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.listReceivedNotices, async ({ ctx, query }) => {
    const { items, next } = await listReceivedNotices(ctx, query)
    return ok({ items: [...items], next })
  })
  serveRoute(app, gate, routes.getReceivedNotice, async ({ ctx, params }) => {
    const found = await findRecipient(ctx, params.noticeId)
    return found.ok ? getReceivedNotice(found.value) : found
  })
  serveRoute(app, gate, routes.acknowledgeNotice, async ({ ctx, params }) => {
    const found = await findRecipient(ctx, params.noticeId)
    const result = found.ok ? await acknowledgeNotice(found.value.ctx, params.noticeId) : found
    return result.ok ? ok({ notice_id: result.value.noticeId, status: result.value.status }) : result
  })
  serveRoute(app, gate, routes.answerNotice, async ({ ctx, params, body }) => {
    const found = await findRecipient(ctx, params.noticeId)
    return found.ok ? answer(found.value, body.outcomes) : found
  })
  serveRoute(app, gate, routes.answerByDigest, async ({ ctx, body }) => shown(await recordDigest(ctx, body, 'recipient')))
}

function byMember(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.recordDigest, async ({ ctx, body }) => shown(await recordDigest(ctx, body, 'member')))
  serveRoute(app, gate, routes.recordOutcomes, ({ ctx, params, body }) =>
    answer({ ctx, noticeId: params.noticeId, way: 'by-hand' }, body.outcomes),
  )
  serveRoute(app, gate, routes.listOutcomes, async ({ ctx, params, query }) => {
    const page = await ctx.inTransaction((tx) => listOutcomes(tx, params.noticeId, query))
    if (!page.ok) return page
    const { items, next } = page.value
    return ok({ items: items.map((row) => ({ id: row.id, listing_id: row.listing_id, ...toOutcomeView(row) })), next })
  })
}

type Given = Omit<GivenOutcome, 'listingId'> & { readonly listing_id: string }

async function answer({ ctx, noticeId, way }: Answerer, given: readonly Given[]) {
  const outcomes = given.map(({ listing_id: listingId, ...each }) => ({ listingId, ...each }))
  const result = await recordOutcomes(ctx, noticeId, { way, outcomes })
  return result.ok ? ok(toAnsweredView(result.value)) : result
}

function shown(result: Awaited<ReturnType<typeof recordDigest>>) {
  return result.ok ? ok({ ...result.value, problems: [...result.value.problems] }) : result
}
