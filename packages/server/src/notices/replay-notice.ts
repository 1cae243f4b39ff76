import { invariant, noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { lockPlatform } from '../platforms/platform-store.ts'
import { answerToken } from './answer-link.ts'
import { freezeNotice } from './freeze-notice.ts'
import { thawBody } from './frozen-body.ts'
import { type HeldNotice, lockNotice, recordNotice } from './notice-store.ts'
import { scheduleDelivery } from './schedule-delivery.ts'

/**
 * Try a failed notice again from the start of the plan, under the same number. The bytes are those of the first try, unless the
 * platform is reached by another channel now, or the install's secret has been changed and the old link with it.
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
    invariant(platform && row.sent_at && row.sent_body && row.body_sha256, `notice ${noticeId} failed without having been sent`)
    const frozen = { kept: row.sent_body, sha256: row.body_sha256 }
    const { channel } = platform
    const isSame = channel === row.channel && thawBody(noticeId, frozen, answerToken(ctx, noticeId)) !== null
    const anew = isSame ? {} : await freezeNotice(ctx, tx, row, { channel, sentAt: row.sent_at })
    const fromNow = { tries_from: tx.now, next_try_at: null, digest_id: null }
    const replayed = { kind: 'notice.replayed', subject: noticeId, facts: {} } as const
    const sent = await recordNotice(tx, notice, replayed, { ...anew, ...fromNow })
    await scheduleDelivery(tx, { ...row, channel })
    return ok(sent)
  })
}
