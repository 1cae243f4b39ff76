import type { NoticeContent, WithdrawalContent } from './notice-content.ts'

/** What a notice says before it leaves: all but its number, its moment and the link to answer. */
export type NoticeDraft = Omit<NoticeContent, 'noticeId' | 'sentAt' | 'answerUrl' | 'answerBy'>
export type WithdrawalDraft = Omit<WithdrawalContent, 'noticeId' | 'sentAt'>
export type Draft = NoticeDraft | WithdrawalDraft

/** Days that a platform is given to answer. */
const daysToAnswer = 7
const dayMs = 86_400_000

/** The day (UTC) by which an answer to a notice of this moment is asked. */
export function answerDay(sentAt: Date): string {
  return new Date(sentAt.getTime() + daysToAnswer * dayMs).toISOString().slice(0, 10)
}

/** The whole notice. The same draft, number, moment and link make the same notice. */
export function composeNotice(
  draft: Draft,
  { noticeId, sentAt, answerUrl }: { readonly noticeId: string; readonly sentAt: Date; readonly answerUrl: string },
): NoticeContent | WithdrawalContent {
  const stamped = { noticeId, sentAt: sentAt.toISOString() }
  return draft.kind === 'withdrawal' ? { ...draft, ...stamped } : { ...draft, ...stamped, answerUrl, answerBy: answerDay(sentAt) }
}
