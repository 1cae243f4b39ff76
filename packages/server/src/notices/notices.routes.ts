import { invariant, ok, type Refusal, type Result } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
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
  serveRoute(app, gate, routes.listNotices, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listNotices(tx, query))
    return ok({ ...page, items: [...page.items] })
  })
  serveRoute(app, gate, routes.countNotices, async ({ ctx, query }) =>
    ok({ counts: await ctx.inTransaction((tx) => countNotices(tx, query)) }),
  )
  serveRoute(app, gate, routes.listDigests, async ({ ctx, query }) => {
    const page = await ctx.inTransaction((tx) => listDigests(tx, query))
    return ok({ ...page, items: [...page.items] })
  })
  serveRoute(app, gate, routes.getNotice, ({ ctx, params }) => getNotice(ctx, params.noticeId))
  serveRoute(app, gate, routes.editNotice, async ({ ctx, params, body }) =>
    shown(ctx, await editNotice(ctx, params.noticeId, body)),
  )
  serveRoute(app, gate, routes.holdNotice, async ({ ctx, params, body }) =>
    shown(ctx, await holdNotice(ctx, params.noticeId, { inGoodFaith: body.in_good_faith })),
  )
  serveRoute(app, gate, routes.recallNotice, async ({ ctx, params }) => shown(ctx, await recallNotice(ctx, params.noticeId)))
  serveRoute(app, gate, routes.replayNotice, async ({ ctx, params }) => shown(ctx, await replayNotice(ctx, params.noticeId)))
  serveRoute(app, gate, routes.withdrawNotice, async ({ ctx, params, body }) => {
    const withdrawn = await withdrawNotice(ctx, params.noticeId, body)
    if (!withdrawn.ok) return withdrawn
    const { notice, withdrawal } = withdrawn.value
    return ok({ notice: await view(ctx, notice), withdrawal: withdrawal && (await view(ctx, withdrawal)) })
  })
  serveRoute(app, gate, routes.getHandover, async ({ ctx, params }) => {
    const sheet = await getHandover(ctx, params.noticeId)
    return sheet.ok ? ok({ ...sheet.value, fields: [...sheet.value.fields] }) : sheet
  })
  serveRoute(app, gate, routes.recordTicket, async ({ ctx, params, body }) =>
    shown(ctx, await recordHandover(ctx, params.noticeId, { ticket: body.ticket })),
  )
  serveRoute(app, gate, routes.recordHandover, async ({ ctx, params, body }) =>
    shown(ctx, await recordHandover(ctx, params.noticeId, { how: body.how, at: body.at ? new Date(body.at) : null })),
  )
  serveRoute(app, gate, routes.listDeliveries, async ({ ctx, params, query }) => {
    const page = await ctx.inTransaction((tx) => listDeliveries(tx, params.noticeId, query))
    return page.ok ? ok({ ...page.value, items: [...page.value.items] }) : page
  })
  serveRoute(app, gate, routes.sendDigest, ({ ctx, params }) => askForDigest(ctx, params.platformId))
}

/** What a command did to a notice, as its page shows it. */
async function shown<R extends Refusal>(ctx: Context, result: Result<HeldNotice, R>) {
  return result.ok ? ok(await view(ctx, result.value)) : result
}

async function view(ctx: Context, { row }: HeldNotice): Promise<NoticeView> {
  const found = await getNotice(ctx, row.id)
  invariant(found.ok, `notice ${row.id} is gone`)
  return found.value
}
