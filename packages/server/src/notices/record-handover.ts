import { noticeCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { type HeldNotice, insertTry, lockNotice, recordNotice } from './notice-store.ts'

export type Handover =
  /** Entered into the platform's form, which gave a number. */
  | { readonly ticket: string }
  /** In any other way; `at` is no later than now. */
  | { readonly how: string; readonly at: Date | null }

/** Record that a person handed a notice over to a platform that no machine reaches. */
export function recordHandover(
  ctx: Pick<Context, 'inTransaction'>,
  noticeId: string,
  handover: Handover,
): Promise<Result<HeldNotice, RefusalOf<'notice-not-found' | 'notice-not-by-hand'>>> {
  return ctx.inTransaction(async (tx) => {
    const notice = await lockNotice(tx, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found', noticeId })
    const { status, channel } = notice.row
    const isByHand = channel === 'form' || channel === 'none'
    if (!isByHand || !noticeCan('deliver', notice.file)) return refuse({ code: 'notice-not-by-hand', noticeId, status })

    const at = 'at' in handover && handover.at && handover.at < tx.now ? handover.at : tx.now
    const response = 'ticket' in handover ? 'entered into the form by a person' : `by hand: ${handover.how}`
    const tries = await insertTry(tx, noticeId, { triedAt: at, accepted: true, response })
    const delivered = { kind: 'notice.delivered', subject: noticeId, facts: { tries } } as const
    const ticket = 'ticket' in handover ? handover.ticket : null
    return ok(await recordNotice(tx, notice, delivered, { delivered_at: at, ticket }))
  })
}
