import { fromKysely } from 'pg-boss'
import type { Database } from '../db/database.ts'
import type { Query } from '../db/in-transaction.ts'
import { markOutside } from '../db/inside-transaction.ts'
import { withoutValues } from '../db/without-values.ts'
import type { Job, JobRun } from './job.ts'
import { jobSchema, openBoss } from './open-boss.ts'
import { type QueueName, queueNames } from './queue-names.ts'

const batchSize = 20
/** Work that waits for the world is taken in small batches: one slow site must not hold up twenty jobs, nor run out their time. */
const slow: ReadonlySet<QueueName> = new Set([
  'fetch-capture',
  'look-at-listing',
  'deliver-notice',
  'send-digest',
  'send-invitation',
])

export interface JobQueue {
  /** Add jobs within an open transaction: they exist if and only if it commits. */
  send(query: Query, jobs: readonly Job[]): Promise<void>
  /** Take up work, and keep at it until `stop`. */
  work(runs: Readonly<Record<QueueName, JobRun>>): Promise<void>
  /** Do everything that is waiting now, and return how many jobs were done. Throws what a job threw. For tests and tools. */
  drain(runs: Readonly<Record<QueueName, JobRun>>): Promise<number>
  /** Wake the workers of these queues in this program; others find the jobs at their next look, within seconds. */
  wake(queues: Iterable<QueueName>): void
  /** Jobs by queue that failed for good or wait. */
  countJobs(): Promise<readonly { queue: string; waiting: number; failed: number }[]>
  stop(): Promise<void>
}

/**
 * Start the queue on a migrated database.
 * @param onFailure is told of every job that threw, and of trouble in the queue itself
 */
export async function startJobs(database: Database, onFailure: (error: Error, job?: Job) => void): Promise<JobQueue> {
  const boss = openBoss(database, onFailure)
  await boss.start()
  if (database.kind === 'pglite') await takeBackJobs(database)
  // A queue's settings are read once here: reading them inside a transaction would wait for ever on PGlite.
  for (const queue of queueNames) await boss.getQueue(queue)
  const workers = new Map<QueueName, string>()

  const run = async (runs: Readonly<Record<QueueName, JobRun>>, job: Job): Promise<void> => {
    try {
      await runs[job.queue](job)
    } catch (error) {
      onFailure(error instanceof Error ? error : new Error(String(error)), job)
      throw error
    }
  }

  return {
    send: async (query, jobs) => {
      for (const [queue, ofQueue] of Map.groupBy(jobs, (job) => job.queue)) {
        const rows = ofQueue.map(({ queue: _, ...told }) => ({ data: told }))
        await boss.insert(queue, rows, { db: fromKysely(query), returnId: false })
      }
    },
    work: async (runs) => {
      for (const queue of queueNames) {
        const id = await boss.work<Omit<Job, 'queue'>, unknown>(
          queue,
          { batchSize: slow.has(queue) ? 2 : batchSize, pollingIntervalSeconds: 2, perJobResults: true },
          (jobs) => settleEach(jobs, (told) => run(runs, { queue, ...told })),
        )
        workers.set(queue, id)
      }
    },
    drain: async (runs) => {
      let done = 0
      for (let found = true; found; ) {
        found = false
        for (const queue of queueNames) {
          const jobs = await boss.fetch<Omit<Job, 'queue'>>(queue, { batchSize: 100 })
          for (const { id, data } of jobs) {
            await run(runs, { queue, ...data })
            await boss.complete(queue, id)
            done++
          }
          found ||= jobs.length > 0
        }
      }
      return done
    },
    wake: (queues) => {
      for (const queue of queues) {
        const worker = workers.get(queue)
        if (worker) markOutside(() => boss.notifyWorker(worker))
      }
    },
    countJobs: async () => {
      const { rows } = await database.pool.query(
        `select name as queue, count(*) filter (where state in ('created', 'retry'))::int as waiting,
                count(*) filter (where state = 'failed')::int as failed
           from ${jobSchema}.job group by name having count(*) filter (where state in ('created', 'retry', 'failed')) > 0 order by name limit 100`,
      )
      return rows
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

/** Each job of a batch succeeds or fails by itself. */
async function settleEach<T>(jobs: readonly { id: string; data: T }[], run: (told: T) => Promise<void>) {
  const results: ({ id: string; status: 'completed' } | { id: string; status: 'failed'; output: object })[] = []
  for (const { id, data } of jobs) {
    try {
      await run(data)
      results.push({ id, status: 'completed' })
    } catch (error) {
      results.push({
        id,
        status: 'failed',
        output: { message: error instanceof Error ? withoutValues(error).message.slice(0, 500) : 'unknown' },
      })
    }
  }
  return results
}

/** On PGlite no other program can be at work: what counts as being done was cut short by the end of the last run. */
async function takeBackJobs({ pool }: Database): Promise<void> {
  await pool.query(`update ${jobSchema}.job set state = 'retry', start_after = now() where state = 'active'`)
}
