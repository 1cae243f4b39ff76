import type { NoticeContent, NoticeItem, WithdrawalContent } from './notice-content.ts'

/** What a notice says before it leaves: all but its number, its moment and the link to answer. */
export type NoticeDraft = Omit<NoticeContent, 'noticeId' | 'sentAt' | 'answerUrl' | 'answerBy'>
export type WithdrawalDraft = Omit<WithdrawalContent, 'noticeId' | 'sentAt'>
export type Draft = NoticeDraft | WithdrawalDraft

/** Days that a platform is given to answer. */
const daysToAnswer = 7
const dayMs = 86_400_000

/** The day (UTC) by which an answer is asked, the days counted from this moment. */
export function answerDay(from: Date): string {
  return new Date(from.getTime() + daysToAnswer * dayMs).toISOString().slice(0, 10)
}

/** The quotes of a listing that are said: all but those that a person struck out. */
export function saidQuotes({ seen, struck = [] }: Pick<NoticeItem, 'seen' | 'struck'>): readonly string[] {
  return seen.filter((quote) => !struck.includes(quote))
}

/**
 * The whole notice. The same draft, number, moments and link make the same notice.
 *
 * @param answerFrom from when the days to answer are counted in its words; left out: from when it is sent
 */
export function composeNotice(
  draft: Draft,
  {
    noticeId,
    sentAt,
    answerUrl,
    answerFrom = sentAt,
  }: { readonly noticeId: string; readonly sentAt: Date; readonly answerUrl: string; readonly answerFrom?: Date },
): NoticeContent | WithdrawalContent {
  const stamped = { noticeId, sentAt: sentAt.toISOString() }
  if (draft.kind === 'withdrawal') return { ...draft, ...stamped }
  const items = draft.items.map((item) => ({ ...item, seen: saidQuotes(item) }))
  return { ...draft, ...stamped, items, answerUrl, answerBy: answerDay(answerFrom) }
}
