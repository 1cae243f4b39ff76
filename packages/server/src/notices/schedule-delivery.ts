import { type Channel, unreachable } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { nextDigestAt } from './next-digest-at.ts'

/** See to it that a notice that was just sent gets on its way. What goes by form or by hand waits for a person. */
export async function scheduleDelivery(
  tx: Tx,
  { id, platform_id, channel }: { readonly id: string; readonly platform_id: string; readonly channel: Channel },
): Promise<void> {
  switch (channel) {
    case 'webhook':
    case 'email':
      return tx.schedule('deliver-notice', id, tx.now)
    case 'digest':
      return scheduleDigest(tx, platform_id, nextDigestAt(tx.now))
    case 'form':
    case 'none':
      return
    default:
      return unreachable(channel)
  }
}

/** Have a platform's digest sent at this moment, or earlier if it is to be sent earlier already. The caller has locked the platform. */
export async function scheduleDigest(tx: Tx, platformId: string, at: Date): Promise<void> {
  const planned = await tx.query
    .selectFrom('timer')
    .select('due_at')
    .where('queue', '=', 'send-digest')
    .where('subject_id', '=', platformId)
    .executeTakeFirst()
  if (!planned || planned.due_at > at) await tx.schedule('send-digest', platformId, at)
}
