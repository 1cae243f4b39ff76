import type { Context, Tx } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import { removeKeysUntil } from './idempotency-key-store.ts'

const keptMs = 24 * 3_600_000

/** See to it that keys are cleared a day after the first one; a timer that is set stays as it is. */
export async function planClearing(tx: Tx): Promise<void> {
  const set = await tx.query
    .selectFrom('timer')
    .select('due_at')
    .where('queue', '=', 'clear-expired')
    .where('subject_id', '=', tx.organisationId)
    .executeTakeFirst()
  if (!set) await tx.schedule('clear-expired', tx.organisationId, new Date(tx.now.getTime() + keptMs))
}

/** Clear Idempotency-Keys of more than a day ago, and come back when the oldest left is that old. */
export function clearExpiredKeys(ctx: Pick<Context, 'inTransaction'>, _job: Job): Promise<void> {
  return ctx.inTransaction(async (tx) => {
    await removeKeysUntil(tx, new Date(tx.now.getTime() - keptMs))
    const oldest = await tx.query
      .selectFrom('idempotency_key')
      .select('created_at')
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
    if (oldest) await tx.schedule('clear-expired', tx.organisationId, new Date(oldest.created_at.getTime() + keptMs))
  })
}
