import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { findNotice } from '../notices/find-notice.ts'
import { toNoticeSays } from '../notices/to-notice-says.ts'
import type { Answerer } from './find-answerer.ts'
import { listLatestOutcomes } from './list-latest-outcomes.ts'
import { type ReceivedNotice, toOutcomeView, toReceivedLine } from './received-views.ts'

/** A notice as whoever received it may see it: what it says, and of each listing what was last answered. */
export function getReceivedNotice({
  ctx,
  noticeId,
}: Pick<Answerer, 'ctx' | 'noticeId'>): Promise<Result<ReceivedNotice, RefusalOf<'notice-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const row = await findNotice(tx, noticeId)
    if (!row?.sent_at) return refuse({ code: 'notice-not-found', noticeId })

    const latest = new Map((await listLatestOutcomes(tx, noticeId)).map((each) => [each.listing_id, toOutcomeView(each)]))
    const { ground: because, notifier: contact, items, ...says } = toNoticeSays(row.content)
    return ok({
      ...toReceivedLine({ ...row, sent_at: row.sent_at }),
      ...says,
      because,
      contact,
      items: items.map((item) => ({ ...item, outcome: latest.get(item.listing_id) ?? null })),
    })
  })
}
