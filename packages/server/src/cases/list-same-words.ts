import { caseLimits } from '@vigie/contract'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'

/** As many listings as a case may have. */
const mostListings = 100

/** Other cases that wait or are being read, of which a listing says the very same as one of this case; the newest first. */
export async function listSameWords({ query }: Pick<Tx, 'query'>, caseId: string): Promise<string[]> {
  const said = await query
    .selectFrom('case_listing')
    .innerJoin('listing', 'listing.id', 'case_listing.listing_id')
    .innerJoin('listing_version as version', 'version.id', 'listing.latest_version_id')
    .select('version.content_hash')
    .where('case_listing.case_id', '=', caseId)
    // What was erased, or never said anything, says the same as much else.
    .where(sql<boolean>`coalesce(version.content->>'title', version.content->>'description', '') <> ''`)
    .limit(mostListings)
    .execute()
  if (said.length === 0) return []
  const same = await query
    .selectFrom('listing_version as version')
    .innerJoin('listing', 'listing.latest_version_id', 'version.id')
    .innerJoin('case_listing', 'case_listing.listing_id', 'listing.id')
    .innerJoin('case_file', 'case_file.id', 'case_listing.case_id')
    .select('case_file.id')
    .distinct()
    .where(
      'version.content_hash',
      'in',
      said.map(({ content_hash }) => content_hash),
    )
    .where('case_file.status', 'in', ['open', 'in-review'])
    .where('case_file.id', '<>', caseId)
    .orderBy('case_file.id', 'desc')
    .limit(caseLimits.same)
    .execute()
  return same.map(({ id }) => id)
}
