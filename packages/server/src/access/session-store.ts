import type { Transaction } from 'kysely'
import type { Schema } from '../db/schema.ts'
import { asSignIn } from './as-sign-in.ts'

/** Rows deleted at once, so that a sweep after a long pause holds no table for long. */
const mostAtOnce = 1_000

/**
 * Delete sessions that have ended by themselves: better-auth deletes one only when its browser comes back. With them go the
 * addresses and browsers that they name.
 * @returns how many; when it is `mostAtOnce`, there may be more
 */
export function deleteExpiredSessions(query: Transaction<Schema>, now: Date): Promise<number> {
  return asSignIn(query, async () => {
    const expired = query.selectFrom('sign_in_session').select('id').where('expires_at', '<=', now).limit(mostAtOnce)
    const { numDeletedRows } = await query.deleteFrom('sign_in_session').where('id', 'in', expired).executeTakeFirst()
    return Number(numDeletedRows)
  })
}
