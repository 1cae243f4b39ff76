import type { ScreenedListing } from '@vigie/contract'
import type { Listing } from '@vigie/engine'
import type { Tx } from '../context.ts'
import type { ListingSeen, Reading } from './draft-item.ts'

export interface CaseListing {
  readonly platformId: string | null
  readonly seen: ListingSeen
}

const most = 1000

/** The listings of a case, each with its latest title and what the engine read in it. */
export async function listCaseListings({ query }: Pick<Tx, 'query'>, caseId: string): Promise<CaseListing[]> {
  const listings = await query
    .selectFrom('case_listing')
    .innerJoin('listing', 'listing.id', 'case_listing.listing_id')
    .innerJoin('listing_version', 'listing_version.id', 'listing.latest_version_id')
    .select(['listing.id', 'listing.platform_id', 'listing.url', 'listing.external_id', 'listing_version.content'])
    .where('case_listing.case_id', '=', caseId)
    .orderBy('listing.id')
    .limit(most)
    .execute()
  if (listings.length === 0) return []
  const screenings = await query
    .selectFrom('screening')
    .distinctOn('listing_id')
    .select(['listing_id', 'result'])
    .where(
      'listing_id',
      'in',
      listings.map(({ id }) => id),
    )
    .orderBy('listing_id')
    .orderBy('id', 'desc')
    .execute()
  // What screening and intake have written in the form of the contract is read as that.
  const results = new Map(screenings.map(({ listing_id, result }) => [listing_id, result as ScreenedListing | null]))
  return listings.map(({ id, platform_id, url, external_id, content }) => ({
    platformId: platform_id,
    seen: {
      listingId: id,
      url,
      externalId: external_id,
      title: (content as Pick<Listing, 'title'> | null)?.title ?? null,
      screened: results.get(id) ?? null,
    },
  }))
}

/** The last submitted reading of a case; who read it is left behind here. */
export async function readLastReading(
  { query }: Pick<Tx, 'query'>,
  caseId: string,
): Promise<Reading & { readonly reason: string | null }> {
  const review = await query
    .selectFrom('review')
    .select(['taxon', 'product', 'specimens', 'reason'])
    .where('case_id', '=', caseId)
    .where('submitted_at', 'is not', null)
    .orderBy('round', 'desc')
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return review ?? { taxon: null, product: null, specimens: null, reason: null }
}
