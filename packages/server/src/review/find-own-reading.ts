import type { HeldCase } from '../cases/case-store.ts'
import type { Reading } from '../cases/review-store.ts'
import type { Tx } from '../context.ts'

/** What somebody has submitted on a case in its present round; null where they have not. */
export async function findOwnReading(
  { query }: Pick<Tx, 'query'>,
  { caseFile, round }: HeldCase,
  readerId: string,
): Promise<Pick<Reading, 'taxon' | 'product' | 'reason'> | null> {
  const row = await query
    .selectFrom('review')
    .select(['taxon', 'product', 'reason'])
    .where('case_id', '=', caseFile.id)
    .where('round', '=', round)
    .where('assignee_id', '=', readerId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst()
  return row ?? null
}
