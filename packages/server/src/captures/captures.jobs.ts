import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { capturePage } from './capture-page.ts'
import { captureReceived } from './capture-received.ts'

export function capturesJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return { 'capture-received': captureReceived, 'fetch-capture': capturePage }
}
