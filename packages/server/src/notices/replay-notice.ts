import { invariant, noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { lockPlatform } from '../platforms/platform-store.ts'
import { freezeNotice } from './freeze-notice.ts'
import { type HeldNotice, lockNotice, recordNotice } from './notice-store.ts'
import { scheduleDelivery } from './schedule-delivery.ts'

/**
 * Try a failed notice again from the start of the plan, under the same number and by the channel of now. Its words are written down
 * anew: the days to answer begin again, and whoever never got it is not asked for an answer by a day that is nearly over.
 */
export function replayNotice(
  ctx: Pick<Context, 'inTransaction' | 'config' | 'vault'>,
  noticeId: string,
): Promise<Result<HeldNotice, RefusalOf<'notice-not-found' | 'notice-not-replayable' | 'nothing-sent-in-observe'>>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { row } = notice
    if (!noticeCan('replay', notice.file)) return refuse({ code: 'notice-not-replayable', noticeId, status: row.status })
    if (ctx.config.mode === 'observe') return refuse({ code: 'nothing-sent-in-observe' })

    const platform = await lockPlatform(tx, row.platform_id)
    invariant(platform && row.sent_at, `notice ${noticeId} failed without having been sent`)
    const { channel } = platform
    const anew = await freezeNotice(ctx, tx, row, { channel, sentAt: row.sent_at, answerFrom: tx.now })
    const fromNow = { tries_from: tx.now, next_try_at: null, digest_id: null }
    const replayed = { kind: 'notice.replayed', subject: noticeId, facts: {} } as const
    const sent = await recordNotice(tx, notice, replayed, { ...anew, ...fromNow })
    await scheduleDelivery(tx, { ...row, channel })
    return ok(sent)
  })
}
