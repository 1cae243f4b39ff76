import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { lookAtListing } from './look-at-listing.ts'
import { planVerifications } from './plan-verifications.ts'

/** `plan-verifications` is told of a notice that was delivered or answered, `look-at-listing` of a look whose time has come. */
export function outcomesJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return {
    'plan-verifications': (ctx, { subjectId }) => planVerifications(ctx, subjectId),
    'look-at-listing': (ctx, { subjectId }) => lookAtListing(ctx, subjectId),
  }
}
