import { setTimeout as wait } from 'node:timers/promises'
import type { Installation } from './installation.ts'
import type { JobRun } from './jobs/job.ts'
import type { QueueName } from './jobs/queue-names.ts'
import { runDueTimers } from './jobs/run-due-timers.ts'

/** How often timers are looked at: a hold of ten seconds ends at most so much later. */
const pauseMs = 500

/**
 * Take up jobs and timers until stopped. A database that goes away for a while is waited for.
 * @returns stops the timers; the jobs stop with the installation
 */
export async function runWork(
  { database, jobs, ctx, log }: Pick<Installation, 'database' | 'jobs' | 'ctx' | 'log'>,
  runs: Readonly<Record<QueueName, JobRun>>,
): Promise<() => Promise<void>> {
  const stop = new AbortController()
  await jobs.work(runs)
  const ended = watchTimers()
  return async () => {
    stop.abort()
    await ended
  }

  async function watchTimers(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await runDueTimers(database, jobs, ctx.clock)
      } catch (error) {
        log.error(error, 'timers could not be looked at')
      }
      await wait(pauseMs, undefined, { signal: stop.signal }).catch(() => {})
    }
  }
}
