import { call } from '../../../api/call.ts'
import { askCaseNotices, type NoticeLine } from '../cases-queries.ts'
import { inTurn } from './in-turn.ts'

/** A notice that has left and still stands. */
export type LeftNotice = Pick<NoticeLine, 'id' | 'platform' | 'status'>

/** What is to become of it when its decision goes: withdrawn, with words for the platform, or left as it is. */
export interface LeftAnswer {
  readonly withdraw: string | null
}

/** Those that have left and that nobody has taken back: a new decision does not stop them. */
export function leftOf(notices: readonly NoticeLine[]): LeftNotice[] {
  return notices
    .filter(({ sent_at, status, withdraws_id }) => sent_at !== null && status !== 'withdrawn' && withdraws_id === null)
    .map(({ id, platform, status }) => ({ id, platform, status }))
}

/**
 * The same for a case, asked anew: it may have left a moment ago. By a request of its own: one shared with the page is called off
 * as soon as the line that asked for it goes, and taking back makes it go.
 */
export async function findLeft(caseId: string): Promise<LeftNotice[]> {
  const { items } = await askCaseNotices(caseId)
  return leftOf(items)
}

/** Take notices back, one after the other: each platform is told by a notice of its own. */
export async function withdrawLeft(left: readonly LeftNotice[], reasons: string): Promise<void> {
  for (const { id: noticeId } of left) {
    await call('POST /api/v1/notices/{noticeId}/withdrawal', { params: { noticeId }, body: { reasons } })
  }
}

/** The same where somebody said so; what could not be taken back is told with the decision. */
export async function withdrawnOr(
  why: (error: unknown) => string,
  left: readonly LeftNotice[],
  answer: LeftAnswer | null,
): Promise<{ readonly why?: string }> {
  const reasons = answer?.withdraw
  if (!reasons) return {}
  try {
    await inTurn(() => withdrawLeft(left, reasons))
    return {}
  } catch (error) {
    return { why: why(error) }
  }
}
