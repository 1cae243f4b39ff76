import type { QueueName } from './queue-names.ts'

/** What a job is told: ids only, so that the queue holds nothing about people. */
export interface Job {
  readonly queue: QueueName
  readonly organisationId: string
  /** What the job is about: a listing's version, a case, a notice. */
  readonly subjectId: string
  /** The event that caused it; null where a timer did. */
  readonly eventId: string | null
}

/** What works on a queue. Runs at least once for each job, so it must be able to run again. Throw to be tried again later. */
export type JobRun = (job: Job) => Promise<void>
