import type { NoticeStatus, ReceivedPart } from '@vigie/casework'
import type { Context } from '../context.ts'
import { type Page, toPage } from '../db/page.ts'
import type { Draft } from '../notices/notice-draft.ts'
import { listGivenAnswers } from './list-given-answers.ts'
import { foundBy, inPart, receivedNotices } from './received-filter.ts'
import { inOrder, placeIn, type ReceivedOrder } from './received-order.ts'
import { type ReceivedLine, toReceivedLine } from './received-views.ts'

export interface ReceivedQuery {
  readonly status?: readonly NoticeStatus[] | undefined
  readonly part?: ReceivedPart | undefined
  /** The beginning of a notice's number, or of the number or address of a listing. */
  readonly q?: string | undefined
  readonly order?: ReceivedOrder | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** What a platform has received: newest first, or what is to be answered first. */
export async function listReceivedNotices(
  ctx: Pick<Context, 'inTransaction' | 'as' | 'acting'>,
  { status, part, q, order = 'newest', after, limit }: ReceivedQuery,
): Promise<Page<ReceivedLine>> {
  const rows = await ctx.inTransaction(async (tx) => {
    let received = receivedNotices(tx, ctx.acting)
    if (status) received = received.where('status', 'in', status)
    if (part) received = inPart(received, part)
    if (q) received = foundBy(received, q, ctx.acting)
    return inOrder(received, order, after)
      .selectAll()
      .limit(limit + 1)
      .execute()
  })
  const answers = await listGivenAnswers(ctx, rows.slice(0, limit))
  return toPage(
    rows,
    limit,
    (row) => placeIn(order, row),
    (row) => toReceivedLine({ ...row, sent_at: row.sent_at as Date, content: row.content as Draft }, answers.get(row.id) ?? null),
  )
}
