import type { InstallCheck } from '@vigie/contract'
import type { Database } from '../db/database.ts'
import { check } from './check.ts'

/** Sign-in codes change every 30 seconds, a hold lasts ten: from here on the difference is felt. */
const mostSeconds = 5

/**
 * This machine's clock against the database's. Timers run by the one, the queue by the other.
 * @param now milliseconds since 1970
 */
export async function checkClock({ pool }: Pick<Database, 'pool'>, now: () => number): Promise<InstallCheck> {
  const before = now()
  const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at')
  const between = (before + now()) / 2
  const differenceSeconds = Math.round((between - Number(rows[0]?.at)) / 100) / 10
  return check('clock', Math.abs(differenceSeconds) > mostSeconds ? 'warning' : 'ok', { differenceSeconds })
}
