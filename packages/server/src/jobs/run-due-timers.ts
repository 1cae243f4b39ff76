import type { Clock } from '../capabilities/clock.ts'
import type { Database } from '../db/database.ts'
import { asTenant } from '../db/in-transaction.ts'
import type { JobQueue } from './job-queue.ts'
import { listDueTimers } from './list-due-timers.ts'
import type { QueueName } from './queue-names.ts'
import { takeTimer } from './timer-store.ts'

const batch = 500

/** Turn timers that are due into jobs, each in one transaction with its removal. Returns how many. */
export async function runDueTimers(database: Database, jobs: Pick<JobQueue, 'send' | 'wake'>, clock: Clock): Promise<number> {
  const now = clock.now()
  const due = await listDueTimers(database, now, batch)
  const woken = new Set<QueueName>()
  for (const [organisationId, timers] of Map.groupBy(due, (timer) => timer.organisation_id)) {
    await asTenant(database, { organisationId }, async (query) => {
      for (const { queue, subject_id: subjectId } of timers) {
        if (!(await takeTimer(query, queue, subjectId, now))) continue
        await jobs.send(query, [{ queue, organisationId, subjectId, eventId: null }])
        woken.add(queue)
      }
    })
  }
  jobs.wake(woken)
  return due.length
}
