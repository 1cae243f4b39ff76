import { type ScreenedListing, screenedListing } from '@vigie/contract'
import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { ScreeningTable } from '../db/schema.ts'

export type ScreeningRow = Selectable<ScreeningTable>

/** The latest screening of what a listing says now; null while it has not been screened. Its `result` may have been erased. */
export async function latestScreening({ query }: Pick<Tx, 'query'>, listingId: string): Promise<ScreeningRow | null> {
  const row = await query
    .selectFrom('screening')
    .innerJoin('listing', 'listing.latest_version_id', 'screening.version_id')
    .selectAll('screening')
    .where('screening.listing_id', '=', listingId)
    .orderBy('screening.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The verdict that a row holds; null once it was erased, or when it is of a form that is no longer read. */
export function readResult({ result }: Pick<ScreeningRow, 'result'>): ScreenedListing | null {
  const read = screenedListing.safeParse(result)
  return read.success ? read.data : null
}
