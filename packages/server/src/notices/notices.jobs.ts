import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { deliverNotice } from './deliver-notice.ts'
import { draftNotices } from './draft-notices.ts'
import { sendDigest } from './send-digest.ts'
import { sendNotice } from './send-notice.ts'

/**
 * `draft-notice` is told of a case that was decided; `send-notice` of a notice whose hold has ended; `deliver-notice` of one that is
 * to be tried; `send-digest` of a platform whose digest is due.
 */
export function noticesJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return {
    'draft-notice': draftNotices,
    'send-notice': (ctx, { subjectId }) => sendNotice(ctx, subjectId),
    'deliver-notice': (ctx, { subjectId }) => deliverNotice(ctx, subjectId),
    'send-digest': (ctx, { subjectId }) => sendDigest(ctx, subjectId),
  }
}
