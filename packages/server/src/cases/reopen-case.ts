import { type CaseFile, caseCan, ok, type RefusalOf, type Result, refuse, roleCan } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { actingPerson } from './acting-person.ts'
import { lockCase, recordCase } from './case-store.ts'
import { findOpenCase } from './find-open-case.ts'
import { lockListings } from './lock-listings.ts'

/**
 * Take a case's decision back: a new round begins, in the queue. Where one of those who had the case takes a mistake back, all who
 * had it have it again, and go on where they were. A notice that has left stays: whoever takes the decision back withdraws it, or
 * does not. Refused where a listing of the case has got another open case since.
 */
export function reopenCase(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'acting'>,
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

    const holderIds = reason === 'mistake' ? await findHolders(tx, ctx, held.caseFile) : []
    const reopened = { kind: 'case.reopened', subject: caseId, facts: { reason } } as const
    const again = holderIds.map((assigneeId) => ({ kind: 'case.assigned', subject: caseId, facts: { assigneeId } }) as const)
    const next = await recordCase(tx, ctx.ids, held, reopened, ...again)
    return ok(next.caseFile)
  })
}

/** Who had the case when it was decided and may still read it; nobody where whoever acts was not one of them. */
async function findHolders(
  { query }: Tx,
  { acting }: Pick<Context, 'acting'>,
  { assigneeIds }: CaseFile,
): Promise<readonly string[]> {
  const personId = actingPerson(acting)
  if (personId === null || !assigneeIds.includes(personId)) return []
  const members = await query
    .selectFrom('membership')
    .select(['person_id', 'roles'])
    .where('person_id', 'in', assigneeIds)
    .where('left_at', 'is', null)
    .execute()
  const reviewers = new Set(members.filter(({ roles }) => roleCan('review-case', roles)).map(({ person_id }) => person_id))
  return assigneeIds.filter((id) => reviewers.has(id))
}
