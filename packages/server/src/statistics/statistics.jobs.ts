import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { countEvents } from './count-events.ts'

export function statisticsJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return {
    'count-events': async (ctx) => {
      await countEvents(ctx)
    },
  }
}
