import type { Context } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import type { QueueName } from '../jobs/queue-names.ts'
import { closeCase } from './close-case.ts'
import { mergeReport } from './merge-report.ts'
import { openScreenedCase } from './open-screened-case.ts'

/**
 * `open-case` is told of a listing that was screened, or seen again; `report-to-case` of a report; `close-case` of a case whose
 * notice or referral has run its course.
 */
export function casesJobs(): Partial<Record<QueueName, (ctx: Context, job: Job) => Promise<void>>> {
  return {
    'open-case': openScreenedCase,
    'report-to-case': async (ctx, { subjectId }) => {
      await mergeReport(ctx, subjectId)
    },
    // A case that was reopened or closed meanwhile is left as it is.
    'close-case': async (ctx, { subjectId }) => {
      await closeCase(ctx, subjectId, 'decided')
    },
  }
}
