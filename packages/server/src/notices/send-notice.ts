import { noticeCan } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { lockPlatform } from '../platforms/platform-store.ts'
import { endNotice } from './end-notice.ts'
import { freezeNotice } from './freeze-notice.ts'
import { type HeldNotice, insertKeys, lockNotice, recordNotice } from './notice-store.ts'
import { putBack } from './recall-notice.ts'
import { doesCaseStand } from './refresh-draft.ts'
import { scheduleDelivery } from './schedule-delivery.ts'

/**
 * At the end of a hold: fix the very bytes that leave, by the platform's channel of this moment, and get them on their way. What a
 * withdrawal takes back is withdrawn in the moment in which that leaves. A notice
 * whose case is being read again, or that may no longer leave because of the mode, goes back to the drafts.
 */
export function sendNotice(ctx: Pick<Context, 'inTransaction' | 'config' | 'vault' | 'log'>, noticeId: string): Promise<void> {
  return ctx.inTransaction(async (tx) => {
    const takenBack = await lockTakenBack(tx, noticeId)
    const notice = await lockNotice(tx, noticeId)
    if (!notice || !noticeCan('send', notice.file)) return
    const { row } = notice
    if (row.held_until && row.held_until > tx.now) return tx.schedule('send-notice', noticeId, row.held_until)
    const mayLeave = ctx.config.mode !== 'observe' && (row.withdraws_id !== null || (await doesCaseStand(tx, row.case_id)))
    const platform = mayLeave ? await lockPlatform(tx, row.platform_id) : null
    if (!platform) {
      ctx.log.info({ noticeId }, 'a held notice went back to the drafts')
      await putBack(tx, notice)
      return
    }

    const { channel, company_id } = platform
    const frozen = await freezeNotice(ctx, tx, row, { channel, sentAt: tx.now, answerFrom: tx.now })
    const sent = { kind: 'notice.sent', subject: noticeId, facts: { channel, body: frozen.body_sha256 } } as const
    const moments = { sent_at: tx.now, tries_from: tx.now, held_until: null }
    await recordNotice(tx, notice, sent, { ...frozen, ...moments, recipient_id: company_id })
    await insertKeys(tx, row, company_id)
    await scheduleDelivery(tx, { ...row, channel })
    if (takenBack && noticeCan('withdraw', takenBack.file)) await endNotice(tx, takenBack)
  })
}

/** What this notice takes back. Locked before it: whoever locks both does so in the order in which they came to be. */
async function lockTakenBack(tx: Tx, noticeId: string): Promise<HeldNotice | null> {
  const found = await tx.query.selectFrom('notice').select('withdraws_id').where('id', '=', noticeId).executeTakeFirst()
  return found?.withdraws_id ? lockNotice(tx, found.withdraws_id) : null
}
