import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { chooseLocale } from '../http/choose-locale.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { type Answer, answerOnce, type Replayed } from './answer-once.ts'
import { findReporter } from './find-reporter.ts'
import { getListing } from './get-listing.ts'
import { idempotencyKeyOf } from './idempotency-key.ts'
import { type ListingLine, listListings } from './list-listings.ts'
import { listOwnReports } from './list-own-reports.ts'
import { receiveListings } from './receive-listings.ts'
import { receiveReport } from './receive-report.ts'

export function intakeRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.submitListings, async ({ ctx, body, request, reply }) => {
    const once = { key: idempotencyKeyOf(request), route: 'submitListings', request: request.body }
    const answered = await answerOnce(ctx, once, async () => ok(await receiveListings(ctx, body.listings ?? [body])))
    return answered.ok ? ok(answerWith(reply, answered.value)) : answered
  })
  serveRoute(app, gate, routes.listListings, async ({ ctx, query }) => {
    const { items, next } = await ctx.inTransaction((tx) => listListings(tx, query))
    return ok({ items: items.map(toLine), next })
  })
  serveRoute(app, gate, routes.getListing, async ({ ctx, params }) => {
    const listing = await ctx.inTransaction((tx) => getListing(tx, params.listingId))
    if (!listing.ok) return listing
    const { erased_at, versions } = listing.value
    const shown = versions.map((version) => ({
      ...version,
      content: version.content && { ...version.content, images: version.content.images && [...version.content.images] },
      ignored: [...version.ignored],
      received_at: version.received_at.toISOString(),
    }))
    return ok({ ...toLine(listing.value), erased_at: erased_at?.toISOString() ?? null, versions: shown })
  })
  serveRoute(app, gate, routes.receiveReport, async ({ ctx, body, request, reply }) => {
    const reporter = await findReporter(ctx)
    if (!reporter.ok) return reporter
    const report = { ...body, locale: body.locale ?? chooseLocale(request.headers['accept-language']) }
    const once = { key: idempotencyKeyOf(request), route: 'receiveReport', request: request.body, isSecret: true }
    const answered = await answerOnce(reporter.value.ctx, once, async () => {
      const received = await receiveReport(reporter.value, report)
      if (!received.ok) return received
      const { reportId, receipt, isAlreadyReported } = received.value
      return ok({ status: 201, body: { report_id: reportId, receipt, already_reported: isAlreadyReported } })
    })
    return answered.ok ? ok(answerWith(reply, answered.value)) : answered
  })
  serveRoute(app, gate, routes.listOwnReports, async ({ ctx, query }) => {
    const { items, next } = await ctx.inTransaction((tx) => listOwnReports(ctx, tx, query))
    const shown = items.map(({ source, status, received_at, ...line }) => ({
      ...line,
      source: source as 'public',
      status: status as 'received',
      received_at: received_at.toISOString(),
    }))
    return ok({ items: shown, next })
  })
}

function answerWith<T>(reply: FastifyReply, { status, body, isReplayed }: Answer<T> & Replayed): T {
  reply.code(status)
  if (isReplayed) reply.header('idempotent-replayed', 'true')
  return body
}

function toLine({ received_at, last_seen_at, erased_at: _, ...line }: ListingLine) {
  return { ...line, received_at: received_at.toISOString(), last_seen_at: last_seen_at.toISOString() }
}
