import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { sendInvitation } from './send-invitation.ts'

/** `send-invitation` is told of an invitation that was made. */
export function accessJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return {
    'send-invitation': (ctx, { subjectId }) => sendInvitation(ctx, subjectId),
  }
}
