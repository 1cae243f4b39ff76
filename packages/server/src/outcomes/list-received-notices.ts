import type { NoticeStatus } from '@vigie/casework'
import type { Context } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { Draft } from '../notices/notice-draft.ts'
import { type ReceivedLine, toReceivedLine } from './received-views.ts'

export interface ReceivedQuery {
  readonly status?: readonly NoticeStatus[] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** What a platform has received, newest first: by its key from the organisation that sent it, by its officers from all. */
export function listReceivedNotices(
  ctx: Pick<Context, 'inTransaction' | 'acting'>,
  { status, after, limit }: ReceivedQuery,
): Promise<Page<ReceivedLine>> {
  const { organisationId, platformId } = ctx.acting
  const last = afterId(after)
  return ctx.inTransaction(async ({ query }) => {
    let received = query.selectFrom('notice').selectAll().where('sent_at', 'is not', null)
    received = platformId
      ? received.where('organisation_id', '=', organisationId).where('platform_id', '=', platformId)
      : received.where('recipient_id', '=', organisationId)
    if (status) received = received.where('status', 'in', status)
    if (last) received = received.where('id', '<', last)
    const rows = await received
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => toReceivedLine({ ...row, sent_at: row.sent_at as Date, content: row.content as Draft }),
    )
  })
}
