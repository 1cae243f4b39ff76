import type { Acting, Context, Tx } from '../context.ts'
import type { Database } from '../db/database.ts'
import { asTenant } from '../db/in-transaction.ts'
import type { Job } from '../jobs/job.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { removeTimer, saveTimer } from '../jobs/timer-store.ts'
import { appendEvents, type EventQueues, handleOnce } from './event-store.ts'

/** What a transaction needs besides the database: the log's readers, and where jobs go. */
export interface TransactionParts extends Pick<Context, 'clock' | 'ids'> {
  readonly database: Database
  readonly jobs: Pick<JobQueue, 'send' | 'wake'>
  readonly queues: EventQueues
  /** Queues that are told once of every transaction that wrote an event, about its organisation. */
  readonly afterEvents?: readonly QueueName[]
}

/**
 * Run a command's work in one transaction as one organisation: its rows, its events and the jobs that follow are written
 * together or not at all. Workers in this program are woken once it has committed.
 */
export async function openTransaction<T>(
  { database, jobs, queues, afterEvents = [], clock, ids }: TransactionParts,
  acting: Acting,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { organisationId, actor } = acting
  let woken = new Set<QueueName>()
  const result = await asTenant(database, acting, async (query) => {
    woken = new Set()
    let lastEventId: string | null = null
    const now = clock.now()
    const origin = { organisationId, actor, at: now }
    const worked = await work({
      query,
      organisationId,
      actor,
      now,
      append: async (...happenings) => {
        const eventIds = await appendEvents(query, origin, happenings, () => ids.next())
        const following: Job[] = happenings.flatMap(({ kind, subject }, index) =>
          (queues[kind] ?? []).map((queue) => ({ queue, organisationId, subjectId: subject, eventId: eventIds[index] ?? null })),
        )
        lastEventId = eventIds.at(-1) ?? lastEventId
        await jobs.send(query, following)
        for (const { queue } of following) woken.add(queue)
      },
      schedule: (queue, subjectId, dueAt) => saveTimer(query, { organisationId, queue, subjectId, dueAt }),
      unschedule: (queue, subjectId) => removeTimer(query, queue, subjectId),
      isFirstTime: async ({ eventId, queue }) => eventId === null || handleOnce(query, organisationId, eventId, queue, now),
    })
    if (lastEventId === null) return worked
    await jobs.send(
      query,
      afterEvents.map((queue) => ({ queue, organisationId, subjectId: organisationId, eventId: lastEventId })),
    )
    for (const queue of afterEvents) woken.add(queue)
    return worked
  })
  jobs.wake(woken)
  return result
}
