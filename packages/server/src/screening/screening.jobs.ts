import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { screenListing } from './screen-listing.ts'

export function screeningJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return { 'screen-listing': screenListing }
}
