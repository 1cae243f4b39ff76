import type { InputProblem } from '@vigie/contract'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { StoredContent } from './stored-content.ts'

export interface NewListing {
  readonly id: string
  readonly identity: string
  readonly platformId: string | null
  readonly url: string | null
  readonly externalId: string | null
  readonly sellerHash: string | null
  readonly sellerSealed: Buffer | null
  readonly latestVersionId: string
}

/**
 * Add listings that are not there yet.
 * @returns identity → id of those added; of the others another request was first
 */
export async function insertListings(
  { query, organisationId, now }: Tx,
  listings: readonly NewListing[],
): Promise<ReadonlyMap<string, string>> {
  // In one order everywhere, so that no two requests wait for each other.
  const rows = listings
    .toSorted((one, other) => (one.identity < other.identity ? -1 : 1))
    .map((listing) => ({
      id: listing.id,
      organisation_id: organisationId,
      platform_id: listing.platformId,
      identity: listing.identity,
      url: listing.url,
      external_id: listing.externalId,
      seller_hash: listing.sellerHash,
      seller_sealed: listing.sellerSealed,
      received_at: now,
      last_seen_at: now,
      latest_version_id: listing.latestVersionId,
    }))
  const added = await query
    .insertInto('listing')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'identity']).doNothing())
    .returning(['id', 'identity'])
    .execute()
  return new Map(added.map(({ id, identity }) => [identity, id]))
}

/** Listings that are there, locked until the transaction ends. */
export function lockListings({ query }: Tx, identities: readonly string[]) {
  return query
    .selectFrom('listing')
    .select(['id', 'identity', 'platform_id', 'seller_hash', 'seller_sealed', 'latest_version_id', 'erased_at'])
    .where('identity', 'in', identities)
    .orderBy('identity')
    .limit(identities.length)
    .forUpdate()
    .execute()
}

export interface SeenListing {
  readonly id: string
  readonly latestVersionId: string
  readonly platformId: string | null
  readonly sellerHash: string | null
  readonly sellerSealed: Buffer | null
}

/** Note that listings were seen now, and what is newly known of them. */
export async function updateListings({ query, now }: Tx, listings: readonly SeenListing[]): Promise<void> {
  if (listings.length === 0) return
  const column = <T>(of: (listing: SeenListing) => T) => listings.map(of)
  await sql`
    update listing set last_seen_at = ${now}, latest_version_id = seen.version_id, platform_id = seen.platform_id,
      seller_hash = seen.seller_hash, seller_sealed = seen.seller_sealed
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ latestVersionId }) => latestVersionId)}::uuid[],
      ${column(({ platformId }) => platformId)}::uuid[], ${column((listing) => listing.sellerHash)}::text[],
      ${column(({ sellerSealed }) => sellerSealed)}::bytea[]) as seen (id, version_id, platform_id, seller_hash, seller_sealed)
    where listing.id = seen.id`.execute(query)
}

export interface NewVersion {
  readonly id: string
  readonly listingId: string
  readonly number: number
  readonly contentHash: string
  readonly content: StoredContent
  readonly ignored: readonly InputProblem[]
}

export async function insertVersions({ query, organisationId, actor, now }: Tx, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return
  const rows = versions.map(({ id, listingId, number, contentHash, content, ignored }) => ({
    id,
    organisation_id: organisationId,
    listing_id: listingId,
    number,
    content_hash: contentHash,
    content: JSON.stringify(content),
    ignored: JSON.stringify(ignored),
    received_at: now,
    received_from: actor,
  }))
  await query.insertInto('listing_version').values(rows).execute()
}
