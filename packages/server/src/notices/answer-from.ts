import type { NoticeStatus } from '@vigie/casework'
import type { NoticeRow } from './notice-store.ts'

/** What of a notice's row tells from when its days to answer count. */
interface Before {
  readonly answer_from: Date | string | null
  readonly delivered_at: Date | string | null
}

/**
 * The moment from which a platform's days to answer count, after a step that put the notice in this status: when it had arrived, or
 * when it was first spoken of or last replied to. Null while it has not arrived, and while the platform's question waits for the
 * sender: nobody is late with what they have not got.
 *
 * @example answerFrom('asked', notice, now) // null: the days stand still
 */
export function answerFrom(status: NoticeStatus, { answer_from, delivered_at }: Before, now: Date): Date | null {
  switch (status) {
    case 'drafted':
    case 'held':
    case 'sent':
    case 'failed':
    case 'asked':
      return null
    case 'delivered':
      return new Date(delivered_at ?? now)
    case 'acknowledged':
    case 'answered':
    case 'withdrawn':
      return answer_from === null ? (status === 'acknowledged' ? now : null) : new Date(answer_from)
  }
}

/**
 * The moment from which the words of a notice count the days to answer: when it was first tried, or tried anew after all tries had
 * failed. What a person carries to the platform says the day as it is handed over.
 */
export function saidAnswerFrom(row: Pick<NoticeRow, 'channel' | 'delivered_at' | 'tries_from' | 'sent_at'>, now: Date): Date {
  const isByHand = row.channel === 'form' || row.channel === 'none'
  return (isByHand ? row.delivered_at : (row.tries_from ?? row.sent_at)) ?? now
}
