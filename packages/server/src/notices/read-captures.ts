import type { Tx } from '../context.ts'

/** What of a listing is kept as evidence. */
export interface Evidence {
  /** The latest capture. */
  readonly capture: { readonly id: string; readonly sha256: string; readonly at: Date } | null
  /** A person has recorded why there is none. */
  readonly isWaived: boolean
}

/** The evidence of each of these listings. */
export async function readCaptures(
  { query }: Pick<Tx, 'query'>,
  listingIds: readonly string[],
): Promise<ReadonlyMap<string, Evidence>> {
  const captures = await query
    .selectFrom('capture')
    .distinctOn('listing_id')
    .select(['id', 'listing_id', 'manifest_sha256', 'captured_at'])
    .where('listing_id', 'in', [...listingIds])
    .where('erased_at', 'is', null)
    .orderBy('listing_id')
    .orderBy('id', 'desc')
    .execute()
  const waivers = await query
    .selectFrom('capture_waiver')
    .select('listing_id')
    .where('listing_id', 'in', [...listingIds])
    .execute()
  const latest = new Map(
    captures.map(({ id, listing_id, manifest_sha256, captured_at }) => [
      listing_id,
      { id, sha256: manifest_sha256, at: captured_at },
    ]),
  )
  const waived = new Set(waivers.map(({ listing_id }) => listing_id))
  return new Map(listingIds.map((id) => [id, { capture: latest.get(id) ?? null, isWaived: waived.has(id) }]))
}
