import { type CaseFile, caseCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { lockCase, recordCase } from './case-store.ts'
import { findOpenCase } from './find-open-case.ts'
import { lockListings } from './lock-listings.ts'

/**
 * Take a case's decision back: a new round begins, in the queue. What a notice or a referral has to undo follows from the event.
 * Refused where a listing of the case has got another open case since.
 */
export function reopenCase(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  caseId: string,
  reason: 'appeal' | 'mistake',
): Promise<Result<CaseFile, RefusalOf<'case-not-found' | 'case-not-reopenable' | 'case-exists'>>> {
  return ctx.inTransaction(async (tx) => {
    const listings = await tx.query.selectFrom('case_listing').select('listing_id').where('case_id', '=', caseId).execute()
    const listingIds = listings.map(({ listing_id }) => listing_id)
    if (listingIds.length > 0) await lockListings(tx, listingIds)
    const held = await lockCase(tx, caseId)
    if (!held) return refuse({ code: 'case-not-found', caseId })
    const { status } = held.caseFile
    if (!caseCan('reopen', held.caseFile)) return refuse({ code: 'case-not-reopenable', caseId, status })
    const other = await findOpenCase(tx, listingIds, caseId)
    if (other) return refuse({ code: 'case-exists', caseId: other })

    const next = await recordCase(tx, ctx.ids, held, { kind: 'case.reopened', subject: caseId, facts: { reason } })
    return ok(next.caseFile)
  })
}
