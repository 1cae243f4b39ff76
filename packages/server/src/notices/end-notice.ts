import type { Tx } from '../context.ts'
import { type HeldNotice, recordNotice } from './notice-store.ts'

/** A notice is withdrawn: whatever was still to be done with it is not done any more. */
export async function endNotice(tx: Tx, notice: HeldNotice): Promise<HeldNotice> {
  const { id, sent_at: sentAt } = notice.row
  await tx.unschedule('send-notice', id)
  await tx.unschedule('deliver-notice', id)
  const withdrawn = { kind: 'notice.withdrawn', subject: id, facts: { wasSent: sentAt !== null } } as const
  return recordNotice(tx, notice, withdrawn, { held_until: null, next_try_at: null })
}
