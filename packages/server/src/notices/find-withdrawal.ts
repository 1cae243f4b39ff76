import type { NoticeStatus } from '@vigie/casework'
import type { Tx } from '../context.ts'
import type { Draft } from './notice-draft.ts'

/** What takes a notice back, or is about to. */
export interface Withdrawal {
  readonly id: string
  readonly status: NoticeStatus
  readonly sentAt: Date | null
  readonly reasons: string
}

/** The withdrawal of a notice, unless it was given up; null where there is none, or none that whoever asks may see. */
export async function findWithdrawal({ query }: Pick<Tx, 'query'>, noticeId: string): Promise<Withdrawal | null> {
  const found = await query
    .selectFrom('notice')
    .select(['id', 'status', 'sent_at', 'content'])
    .where('withdraws_id', '=', noticeId)
    .where('status', '!=', 'withdrawn')
    .executeTakeFirst()
  if (!found) return null
  const { id, status, sent_at: sentAt, content } = found
  return { id, status, sentAt, reasons: (content as Draft).reasons }
}
