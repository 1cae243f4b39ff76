import { invariant, type NoticeStatus, noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { answerDay } from '../notices/notice-draft.ts'
import { recordNotice } from '../notices/notice-store.ts'
import { lockAnsweredNotice } from './lock-answered-notice.ts'
import { insertReply, isOpenQuestion } from './outcome-store.ts'

export interface Replied {
  readonly noticeId: string
  readonly status: NoticeStatus
  /** The days to answer count anew from here. */
  readonly answerBy: string
}

type Refused = RefusalOf<'notice-not-found' | 'nothing-asked' | 'nothing-sent-in-observe'>

/** Reply to what a platform has asked about the listings of a notice: one reply to all questions that are open. */
export function replyToPlatform(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'config'>,
  noticeId: string,
  { words }: { readonly words: string },
): Promise<Result<Replied, Refused>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockAnsweredNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { row, file } = notice.held
    if (!noticeCan('reply', file)) return refuse({ code: 'nothing-asked', noticeId, status: file.status })
    if (ctx.config.mode === 'observe') return refuse({ code: 'nothing-sent-in-observe' })

    const replyId = ctx.ids.next()
    const outcomeIds = notice.latest.filter(isOpenQuestion).map(({ id }) => id)
    invariant(outcomeIds.length > 0, `notice ${noticeId} stands as asked without a question`)
    await insertReply(tx, replyId, { noticeId, platformId: row.platform_id, words, outcomeIds })
    const facts = { replyId, questions: outcomeIds.length }
    const replied = { kind: 'notice.replied', subject: noticeId, facts } as const
    const next = await recordNotice(tx, notice.held, replied, { replied_at: tx.now })
    return ok({ noticeId, status: next.file.status, answerBy: answerDay(tx.now) })
  })
}
