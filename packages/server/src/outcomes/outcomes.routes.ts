import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { actingPerson } from '../cases/acting-person.ts'
import type { Context } from '../context.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { callTaxa } from '../notices/call-taxa.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { countReceivedNotices } from './count-received-notices.ts'
import { type Answerer, findLinkHolder, findRecipient } from './find-answerer.ts'
import { getReceivedNotice } from './get-received-notice.ts'
import { listAnsweredNotices } from './list-answered-notices.ts'
import { listOutcomes } from './list-outcomes.ts'
import { listReceivedNotices } from './list-received-notices.ts'
import type { GivenOutcome } from './outcome-store.ts'
import { type ReceivedNotice, toAnsweredView, toEnteredView } from './received-views.ts'
import { recordDigest } from './record-digest.ts'
import { type Answer, recordOutcomes } from './record-outcomes.ts'
import { replyToPlatform } from './reply-to-platform.ts'
import { readSheetBodies } from './sheet-bodies.ts'
import { takeAnswerBack } from './take-answer-back.ts'
import { takesDigests } from './takes-digests.ts'

export function outcomesRoutes(app: FastifyInstance, gate: Gate): void {
  readSheetBodies(app)
  byLink(app, gate)
  byRecipient(app, gate)
  byMember(app, gate)
}

function byLink(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.lookAtLink, async ({ ctx, body, request }) => {
    const found = await findLinkHolder(ctx, body.link)
    const received = found.ok ? await getReceivedNotice(found.value) : found
    return received.ok ? ok(named(ctx, request, received.value)) : received
  })
  serveRoute(app, gate, routes.answerByLink, async ({ ctx, body }) => {
    const found = await findLinkHolder(ctx, body.link)
    return found.ok ? answer(found.value, body.outcomes) : found
  })
}

function byRecipient(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.listReceivedNotices, async ({ ctx, query, request }) => {
    const { items, next } = await listReceivedNotices(ctx, query)
    return ok({ items: items.map(callTaxa(ctx, request).line), next })
  })
  serveRoute(app, gate, routes.countReceivedNotices, async ({ ctx }) =>
    ok({ counts: { ...(await countReceivedNotices(ctx)) }, by_digest: await takesDigests(ctx) }),
  )
  serveRoute(app, gate, routes.getReceivedNotice, async ({ ctx, params, request }) => {
    const found = await findRecipient(ctx, params.noticeId)
    const received = found.ok ? await getReceivedNotice(found.value) : found
    return received.ok ? ok(named(ctx, request, received.value)) : received
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
    answer({ ctx, noticeId: params.noticeId, way: 'by-hand' }, body.outcomes, {
      source: body.source,
      enteredBy: actingPerson(ctx.acting),
    }),
  )
  serveRoute(app, gate, routes.listAnsweredNotices, async ({ ctx, query, request }) => {
    const { items, next } = await ctx.inTransaction((tx) => listAnsweredNotices(tx, query))
    return ok({ items: items.map(callTaxa(ctx, request).line), next })
  })
  serveRoute(app, gate, routes.takeAnswerBack, async ({ ctx, params }) => {
    const result = await takeAnswerBack(ctx, params.noticeId, params.outcomeId)
    return result.ok ? ok(toAnsweredView(result.value)) : result
  })
  serveRoute(app, gate, routes.replyToPlatform, async ({ ctx, params, body }) => {
    const replied = await replyToPlatform(ctx, params.noticeId, body)
    if (!replied.ok) return replied
    const { noticeId, status, answerBy } = replied.value
    return ok({ notice_id: noticeId, status, answer_by: answerBy })
  })
  serveRoute(app, gate, routes.listOutcomes, async ({ ctx, params, query }) => {
    const page = await ctx.inTransaction((tx) => listOutcomes(tx, params.noticeId, query))
    if (!page.ok) return page
    const { items, next } = page.value
    return ok({ items: items.map(toEnteredView), next })
  })
}

/** What a platform received, with its taxa named for its reader. */
function named(ctx: Context, request: FastifyRequest, notice: ReceivedNotice): ReceivedNotice {
  const { call, line } = callTaxa(ctx, request)
  return { ...line(notice), items: notice.items.map(call) }
}

type Given = Omit<GivenOutcome, 'listingId'> & { readonly listing_id: string }

async function answer({ ctx, noticeId, way }: Answerer, given: readonly Given[], by: Pick<Answer, 'source' | 'enteredBy'> = {}) {
  const outcomes = given.map(({ listing_id: listingId, ...each }) => ({ listingId, ...each }))
  const result = await recordOutcomes(ctx, noticeId, { way, outcomes, ...by })
  return result.ok ? ok(toAnsweredView(result.value)) : result
}

function shown(result: Awaited<ReturnType<typeof recordDigest>>) {
  return result.ok ? ok({ ...result.value, problems: [...result.value.problems] }) : result
}
