import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { findNotice } from '../notices/find-notice.ts'
import { findWithdrawal } from '../notices/find-withdrawal.ts'
import type { NoticeRow } from '../notices/notice-store.ts'
import { toNoticeSays } from '../notices/to-notice-says.ts'
import type { Answerer } from './find-answerer.ts'
import { listGivenAnswers } from './list-given-answers.ts'
import { listLaterLooks } from './list-later-looks.ts'
import type { OutcomeRow } from './outcome-store.ts'
import { type ReceivedNotice, toOutcomeView, toReceivedLine } from './received-views.ts'
import { withReplies } from './with-replies.ts'

/** How many answers about one listing are shown: the latest, and those before it. */
const mostOfListing = 20

/** A notice as whoever received it may see it: what it says, what was answered and replied, and what it takes back or is taken back by. */
export async function getReceivedNotice({
  ctx,
  noticeId,
}: Pick<Answerer, 'ctx' | 'noticeId'>): Promise<Result<ReceivedNotice, RefusalOf<'notice-not-found'>>> {
  const found = await ctx.inTransaction(async (tx) => {
    const row = await findNotice(tx, noticeId)
    if (!row?.sent_at) return null
    const outcomes = await withReplies(tx, await listAnswers(tx, noticeId))
    const looks = await listLaterLooks(tx, noticeId)
    return { row: { ...row, sent_at: row.sent_at }, outcomes, looks, links: await findLinks(tx, row) }
  })
  if (!found) return refuse({ code: 'notice-not-found', noticeId })

  const { row, outcomes, looks, links } = found
  const ofListing = Map.groupBy(outcomes, ({ listing_id }) => listing_id)
  const { ground: because, notifier: contact, items, ...says } = toNoticeSays(row.content)
  return ok({
    ...toReceivedLine(row, (await listGivenAnswers(ctx, [row])).get(noticeId) ?? null),
    ...says,
    ...links,
    because,
    contact,
    acknowledged_at: row.acknowledged_at?.toISOString() ?? null,
    items: items.map((item) => {
      const [outcome, ...earlier] = (ofListing.get(item.listing_id) ?? []).map(toOutcomeView)
      return { ...item, outcome: outcome ?? null, earlier, looks: looks.get(item.listing_id) ?? [] }
    }),
  })
}

/** The last answers about each listing of a notice, the latest first. */
async function listAnswers({ query }: Pick<Tx, 'query'>, noticeId: string): Promise<OutcomeRow[]> {
  const rows = await query
    .selectFrom(({ selectFrom }) =>
      selectFrom('outcome')
        .selectAll()
        .select(sql<number>`row_number() over (partition by listing_id order by recorded_at desc, id desc)`.as('place'))
        .where('notice_id', '=', noticeId)
        .where('taken_back_at', 'is', null)
        .as('answer'),
    )
    .selectAll()
    .where('place', '<=', mostOfListing)
    .orderBy('listing_id')
    .orderBy('place')
    .execute()
  return rows.map(({ place: _, ...row }) => row)
}

/** A withdrawal and what it takes back name each other, once both were sent. */
async function findLinks(
  tx: Tx,
  { id, withdraws_id, content }: NoticeRow,
): Promise<Pick<ReceivedNotice, 'withdraws' | 'withdrawal'>> {
  const withdrawal = withdraws_id === null ? await findWithdrawal(tx, id) : null
  return {
    withdraws: content.kind === 'withdrawal' && withdraws_id ? { id: withdraws_id, sent_at: content.withdrawsSentAt } : null,
    withdrawal: withdrawal?.sentAt
      ? { id: withdrawal.id, sent_at: withdrawal.sentAt.toISOString(), reasons: withdrawal.reasons }
      : null,
  }
}
