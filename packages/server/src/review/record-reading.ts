import { caseCan, type Decision, type RefusalOf } from '@vigie/casework'
import { type HeldCase, recordCase } from '../cases/case-store.ts'
import { type Reading, saveReading } from '../cases/review-store.ts'
import type { Context, Tx } from '../context.ts'

export type ReadingRefusal = RefusalOf<'case-not-yours' | 'case-not-reviewable' | 'taxon-unknown' | 'reason-missing'>

/** Without a reason these leave the next reader, and the reporter, with nothing. */
export const needReason: ReadonlySet<Decision> = new Set(['no-action', 'unsure'])

/** Why somebody cannot submit this reading of a case; null where nothing stands in the way. */
export function whyNoReading(
  { ruleset }: { readonly ruleset: Pick<Context['ruleset'], 'taxa'> },
  { caseFile }: Pick<HeldCase, 'caseFile'>,
  readerId: string,
  { taxon, proposed, reason }: Pick<Reading, 'taxon' | 'proposed' | 'reason'>,
): ReadingRefusal | null {
  const { id: caseId, status, assigneeIds } = caseFile
  if (!caseCan('review', caseFile)) return { code: 'case-not-reviewable', caseId, status }
  if (!assigneeIds.includes(readerId)) return { code: 'case-not-yours', caseId }
  if (taxon !== null && !ruleset.taxa.has(taxon)) return { code: 'taxon-unknown', taxon }
  if (reason === null && needReason.has(proposed)) return { code: 'reason-missing' }
  return null
}

/** Write a reading that nothing stands in the way of. */
export async function recordReading(
  tx: Tx,
  { ids }: Pick<Context, 'ids'>,
  held: HeldCase,
  readerId: string,
  reading: Reading,
): Promise<{ readonly reviewId: string; readonly held: HeldCase }> {
  const { id: caseId } = held.caseFile
  const reviewId = await saveReading(tx, { caseId, round: held.round, assigneeId: readerId }, reading)
  return { reviewId, held: await recordCase(tx, ids, held, { kind: 'case.reviewed', subject: caseId, facts: { reviewId } }) }
}
