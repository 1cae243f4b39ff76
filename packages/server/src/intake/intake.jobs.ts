import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { clearExpiredKeys } from './clear-expired-keys.ts'

export function intakeJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return { 'clear-expired': clearExpiredKeys }
}
