import { sql } from 'kysely'
import type { Tx } from '../context.ts'

/** Holds of a listing: its own, its seller's, or of a case that it is in. For use where `listing` is the table asked. */
export const isListingHeld = sql<boolean>`exists (
  select from legal_hold held
   where held.organisation_id = listing.organisation_id and held.lifted_at is null
     and (listing.id::text = any(held.subjects) or listing.seller_hash = any(held.subjects)
          or exists (select from case_listing held_case
                      where held_case.listing_id = listing.id and held_case.case_id::text = any(held.subjects))))`

/** Whether a seller, by any of these hashes, or any of the listings is held by law. */
export async function isHeld(
  { query, organisationId }: Tx,
  { hashes, listingIds }: { readonly hashes: readonly string[]; readonly listingIds: readonly string[] },
): Promise<boolean> {
  const seller = await query
    .selectFrom('legal_hold')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('lifted_at', 'is', null)
    .where(sql<boolean>`subjects && ${[...hashes]}::text[]`)
    .limit(1)
    .executeTakeFirst()
  if (seller) return true
  const listing = await query
    .selectFrom('listing')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`(seller_hash = any(${[...hashes]}::text[]) or id = any(${[...listingIds]}::uuid[]))`)
    .where(isListingHeld)
    .limit(1)
    .executeTakeFirst()
  return listing !== undefined
}
