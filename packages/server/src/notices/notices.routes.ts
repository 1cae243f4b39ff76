import { invariant, ok, type Refusal, type Result } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { callTaxa } from './call-taxa.ts'
import { countNotices } from './count-notices.ts'
import { editNotice } from './edit-notice.ts'
import { getHandover } from './get-handover.ts'
import { getNotice } from './get-notice.ts'
import { holdNotice } from './hold-notice.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listDigests } from './list-digests.ts'
import { listNotices } from './list-notices.ts'
import type { HeldNotice } from './notice-store.ts'
import type { NoticeView } from './notice-views.ts'
import { recallNotice } from './recall-notice.ts'
import { recordHandover } from './record-handover.ts'
import { replayNotice } from './replay-notice.ts'
import { askForDigest } from './send-digest.ts'
import { withdrawNotice } from './withdraw-notice.ts'

export function noticesRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.listNotices, async ({ ctx, query, request }) => {
    const page = await ctx.inTransaction((tx) => listNotices(tx, query))
    return ok({ ...page, items: page.items.map(callTaxa(ctx, request).line) })
  })
  serveRoute(app, gate, routes.countNotices, async ({ ctx, query }) =>
    ok({ counts: await ctx.inTransaction((tx) => countNotices(tx, query)) }),
  )
  serveRoute(app, gate, routes.listDigests, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listDigests(tx, query))
    return ok({ ...page, items: [...page.items] })
  })
  serveRoute(app, gate, routes.getNotice, async ({ ctx, params, request }) => {
    const notice = await getNotice(ctx, params.noticeId)
    return notice.ok ? ok(callTaxa(ctx, request).whole(notice.value)) : notice
  })
  serveRoute(app, gate, routes.editNotice, async ({ ctx, params, body, request }) =>
    shown(ctx, request, await editNotice(ctx, params.noticeId, body)),
  )
  serveRoute(app, gate, routes.holdNotice, async ({ ctx, params, body, request }) =>
    shown(ctx, request, await holdNotice(ctx, params.noticeId, { inGoodFaith: body.in_good_faith })),
  )
  serveRoute(app, gate, routes.recallNotice, async ({ ctx, params, request }) =>
    shown(ctx, request, await recallNotice(ctx, params.noticeId)),
  )
  serveRoute(app, gate, routes.replayNotice, async ({ ctx, params, request }) =>
    shown(ctx, request, await replayNotice(ctx, params.noticeId)),
  )
  serveRoute(app, gate, routes.withdrawNotice, async ({ ctx, params, body, request }) => {
    const withdrawn = await withdrawNotice(ctx, params.noticeId, body)
    if (!withdrawn.ok) return withdrawn
    const { notice, withdrawal } = withdrawn.value
    return ok({ notice: await view(ctx, request, notice), withdrawal: withdrawal && (await view(ctx, request, withdrawal)) })
  })
  serveRoute(app, gate, routes.getHandover, async ({ ctx, params }) => {
    const sheet = await getHandover(ctx, params.noticeId)
    return sheet.ok ? ok({ ...sheet.value, fields: [...sheet.value.fields] }) : sheet
  })
  serveRoute(app, gate, routes.recordTicket, async ({ ctx, params, body, request }) =>
    shown(ctx, request, await recordHandover(ctx, params.noticeId, { ticket: body.ticket })),
  )
  serveRoute(app, gate, routes.recordHandover, async ({ ctx, params, body, request }) =>
    shown(ctx, request, await recordHandover(ctx, params.noticeId, { how: body.how, at: body.at ? new Date(body.at) : null })),
  )
  serveRoute(app, gate, routes.listDeliveries, async ({ ctx, params, query }) => {
    const page = await ctx.inTransaction((tx) => listDeliveries(tx, params.noticeId, query))
    return page.ok ? ok({ ...page.value, items: [...page.value.items] }) : page
  })
  serveRoute(app, gate, routes.sendDigest, ({ ctx, params }) => askForDigest(ctx, params.platformId))
}

/** What a command did to a notice, as its page shows it. */
async function shown<R extends Refusal>(ctx: Context, request: FastifyRequest, result: Result<HeldNotice, R>) {
  return result.ok ? ok(await view(ctx, request, result.value)) : result
}

async function view(ctx: Context, request: FastifyRequest, { row }: HeldNotice): Promise<NoticeView> {
  const found = await getNotice(ctx, row.id)
  invariant(found.ok, `notice ${row.id} is gone`)
  return callTaxa(ctx, request).whole(found.value)
}
