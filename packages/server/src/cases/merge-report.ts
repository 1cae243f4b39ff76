import type { Context } from '../context.ts'
import { markReportMerged } from '../intake/report-store.ts'
import { reportPriority } from './case-priority.ts'
import { insertCase, raisePriority, recordCase } from './case-store.ts'
import { lockListings } from './lock-listings.ts'
import { lockOpenCase } from './lock-open-case.ts'
import { readPriority } from './read-priority.ts'

/**
 * Bring a report before a person: it joins the open case of its listing, or opens one, whatever was decided before. Running it
 * again changes nothing.
 *
 * @returns the case that it ended in; null where the report was dismissed, or is not there
 */
export function mergeReport(ctx: Pick<Context, 'inTransaction' | 'ids'>, reportId: string): Promise<string | null> {
  return ctx.inTransaction(async (tx) => {
    const { query } = tx
    const named = await query.selectFrom('report').select('listing_id').where('id', '=', reportId).executeTakeFirst()
    const [listing] = named ? await lockListings(tx, [named.listing_id]) : []
    if (!listing) return null
    // Asked only now that no other run can bring it anywhere.
    const report = await query
      .selectFrom('report')
      .leftJoin('case_report', 'case_report.report_id', 'report.id')
      .select(['report.status', 'case_report.case_id'])
      .where('report.id', '=', reportId)
      .executeTakeFirstOrThrow()
    if (report.case_id) return report.case_id
    if (report.status === 'dismissed') return null

    const held = await lockOpenCase(tx, listing.id)
    if (!held) {
      const caseId = ctx.ids.next()
      await insertCase(tx, caseId, { listings: [listing], reportIds: [reportId] }, await readPriority(tx, [listing.id]))
      return caseId
    }
    const { id: caseId } = held.caseFile
    await recordCase(tx, ctx.ids, held, { kind: 'case.report-merged', subject: caseId, facts: { reportId } })
    await raisePriority(tx, caseId, reportPriority)
    await markReportMerged(tx, reportId)
    await tx.append({ kind: 'report.merged', subject: reportId, facts: { listingId: listing.id, caseId } })
    return caseId
  })
}
