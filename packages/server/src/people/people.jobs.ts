import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { clearExpired } from './clear-expired.ts'
import { erasePerson } from './erase-person.ts'

/** `erase-person` is told of an erasure that was asked; `clear-expired` of an organisation whose daily sweep is due. */
export function peopleJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return {
    'erase-person': (ctx, { subjectId }) => erasePerson(ctx, subjectId),
    'clear-expired': clearExpired,
  }
}
