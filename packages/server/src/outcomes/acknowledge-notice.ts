import { type NoticeStatus, noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { recordNotice } from '../notices/notice-store.ts'
import { lockAnsweredNotice } from './lock-answered-notice.ts'

/** A platform confirms that it has a notice. Once more, or after its question or answer, changes nothing. */
export function acknowledgeNotice(
  ctx: Pick<Context, 'inTransaction'>,
  noticeId: string,
): Promise<Result<{ noticeId: string; status: NoticeStatus }, RefusalOf<'notice-not-found' | 'notice-not-answerable'>>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockAnsweredNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { status } = notice.held.file
    if (status === 'acknowledged' || status === 'asked' || status === 'answered') return ok({ noticeId, status })
    if (!noticeCan('acknowledge', notice.held.file)) return refuse({ code: 'notice-not-answerable', noticeId, status })

    const happening = { kind: 'notice.acknowledged', subject: noticeId, facts: {} } as const
    const next = await recordNotice(tx, notice.held, happening, { acknowledged_at: tx.now })
    return ok({ noticeId, status: next.file.status })
  })
}
