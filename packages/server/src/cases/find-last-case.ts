import type { Tx } from '../context.ts'
import type { EndedCase } from './is-back.ts'

/** The last case of a listing that has no open one, as it ended; null where it never had any. */
export async function findLastCase(
  { query }: Pick<Tx, 'query'>,
  listingId: string,
): Promise<(EndedCase & { readonly caseId: string; readonly listingCount: number }) | null> {
  const last = await query
    .selectFrom('case_listing as mine')
    .innerJoin('case_file', 'case_file.id', 'mine.case_id')
    .leftJoin('listing_version', 'listing_version.id', 'mine.decided_version_id')
    .select(({ selectFrom, fn }) => [
      'case_file.id as caseId',
      'case_file.decision',
      'case_file.updated_at as closedAt',
      'listing_version.content_hash as decidedHash',
      selectFrom('case_listing as all')
        .select(fn.countAll<number>().as('count'))
        .whereRef('all.case_id', '=', 'mine.case_id')
        .as('listingCount'),
    ])
    .where('mine.listing_id', '=', listingId)
    .orderBy('mine.case_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { ...last, listingCount: last.listingCount ?? 0 } : null
}
