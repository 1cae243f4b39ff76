import { setImmediate as otherWork } from 'node:timers/promises'
import type { Context } from '../context.ts'
import type { Database } from '../db/database.ts'
import { asTenant } from '../db/in-transaction.ts'
import type { Job, JobRun } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { takeTimer } from '../jobs/timer-store.ts'
import type { StoryClock } from './story-clock.ts'
import type { StoryQueue } from './story-queue.ts'

/** Something that somebody of the cast does. */
export type Beat = () => Promise<void>

/** What happens when: beats as they were planned, and between them whatever the product does by itself. */
export interface Story {
  readonly clock: StoryClock
  /** The same context, whose timers the story runs. It runs no others: those of visitors wait for today's clock. */
  timed(ctx: Context): Context
  /** A moment that has passed already is now. */
  plan(at: Date, beat: Beat): void
  /**
   * Tell everything up to this moment: timers run when they are due and jobs at once, each by the clock of the story.
   * @param onStep is told the time of each step; when it answers false the story stops there
   */
  tellUntil(end: Date, onStep: (now: Date) => boolean): Promise<void>
  /** Do at once what follows from a beat that is not over yet. */
  catchUp(): Promise<void>
  /** Bring everybody's figures up to date. */
  count(): Promise<void>
}

export interface StoryParts {
  readonly database: Database
  readonly clock: StoryClock
  readonly queue: StoryQueue
  /** What works on each queue, by the clock of the story. Asked for at the first job. */
  readonly runs: () => Readonly<Record<QueueName, JobRun>>
}

interface Planned {
  readonly atMs: number
  readonly beat: Beat
}

/** Daily rounds of an office that nobody sees. They begin when the story has ended. */
const leftOut: ReadonlySet<QueueName> = new Set(['clear-expired', 'count-events'])

export function createStory({ database, clock, queue, runs }: StoryParts): Story {
  const planned: Planned[] = []
  const insert = (at: Date, beat: Beat): void => {
    const atMs = Math.max(at.getTime(), clock.now().getTime())
    planned.splice(placeOf(planned, atMs), 0, { atMs, beat })
  }
  const run = (job: Job): Promise<void> => runs()[job.queue](job)
  const catchUp = async (): Promise<void> => {
    for (let jobs = queue.take(); jobs.length > 0; jobs = queue.take()) await Promise.all(jobs.map(run))
  }
  // A timer that was moved or stopped meanwhile is not there to be taken.
  const ring = async (timer: Omit<Job, 'eventId'>): Promise<void> => {
    const { organisationId, queue: name, subjectId } = timer
    const isDue = await asTenant(database, { organisationId }, (query) => takeTimer(query, name, subjectId, clock.now()))
    if (isDue) await run({ ...timer, eventId: null })
  }
  const timed = (ctx: Context): Context => ({
    ...ctx,
    as: (acting) => timed(ctx.as(acting)),
    inTransaction: (work) =>
      ctx.inTransaction((tx) =>
        work({
          ...tx,
          schedule: async (name, subjectId, dueAt) => {
            await tx.schedule(name, subjectId, dueAt)
            const { organisationId } = tx
            if (!leftOut.has(name)) insert(dueAt, () => ring({ queue: name, organisationId, subjectId }))
          },
        }),
      ),
  })

  return {
    clock,
    timed,
    plan: insert,
    catchUp,
    tellUntil: async (end, onStep) => {
      for (let next = planned[0]; next && next.atMs <= end.getTime(); next = planned[0]) {
        planned.shift()
        clock.moveTo(new Date(next.atMs))
        await next.beat()
        await catchUp()
        // Visitors are served between two steps.
        await otherWork()
        if (!onStep(clock.now())) return
      }
    },
    count: async () => {
      for (const job of queue.takeCounts()) await run(job)
    },
  }
}

/** Behind all that happen at the same moment: they keep the order in which they were planned. */
function placeOf(planned: readonly Planned[], atMs: number): number {
  let [from, to] = [0, planned.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((planned[middle] as Planned).atMs <= atMs) from = middle + 1
    else to = middle
  }
  return from
}
