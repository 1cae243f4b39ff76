import type { InstallCheck } from '@vigie/contract'
import type { Database } from '../db/database.ts'
import { asLookup } from '../db/in-transaction.ts'
import { jobSchema } from '../jobs/open-boss.ts'
import { check } from './check.ts'

/** A worker takes up what waits within seconds; work that waits for so long has nobody. */
const mostWaitSeconds = 600
/** Timers are looked at twice a second. */
const mostOverdueSeconds = 60

interface QueueRow {
  readonly queue: string
  readonly waiting: number
  readonly failed: number
  readonly oldest: number | null
}

/** Jobs that wait, for how long the oldest could have been done, and those that failed for good. */
export async function checkJobs({ pool }: Pick<Database, 'pool'>, isStopped: boolean): Promise<InstallCheck> {
  const { rows } = await pool.query<QueueRow>(
    `select name as queue, count(*) filter (where state in ('created', 'retry'))::int as waiting,
            count(*) filter (where state = 'failed')::int as failed,
            extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= now()))::int as oldest
       from ${jobSchema}.job where state in ('created', 'retry', 'failed') group by name order by name limit 100`,
  )
  const failed = rows.filter((row) => row.failed > 0).map((row) => ({ queue: row.queue, count: row.failed }))
  const oldestSeconds = rows.reduce<number | null>(
    (most, { oldest }) => (oldest === null ? most : Math.max(most ?? 0, oldest)),
    null,
  )
  const isLeft = oldestSeconds !== null && oldestSeconds > mostWaitSeconds
  return check('jobs', failed.length > 0 || isLeft ? 'warning' : 'ok', {
    waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
    failed,
    oldestSeconds,
    isStopped,
  })
}

/** Timers that should have become jobs by now. */
export async function checkTimers(database: Database, now: Date, isStopped: boolean): Promise<InstallCheck> {
  const { overdue, oldest } = await asLookup(database, (query) =>
    query
      .selectFrom('timer')
      .select(({ fn }) => [fn.countAll<number>().as('overdue'), fn.min<Date | null>('due_at').as('oldest')])
      .where('due_at', '<', now)
      .executeTakeFirstOrThrow(),
  )
  const oldestSeconds = oldest === null ? null : Math.round((now.getTime() - oldest.getTime()) / 1000)
  const isLeft = oldestSeconds !== null && oldestSeconds > mostOverdueSeconds
  return check('timers', isLeft ? 'warning' : 'ok', { overdue, oldestSeconds, isStopped })
}
