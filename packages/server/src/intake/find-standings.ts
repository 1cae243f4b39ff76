import { invariant } from '@vigie/casework'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { insertListings, lockListings } from './listing-store.ts'
import type { PlacedItem } from './place-item.ts'

/** A listing as it stands while the items that speak of it are gone through. */
export interface Standing {
  readonly id: string
  readonly isErased: boolean
  /** For the first version of a listing that was added just now. */
  readonly firstVersionId: string | null
  latest: { readonly id: string; readonly hash: string; readonly isHearsay: boolean } | null
  lastNumber: number
  platformId: string | null
  sellerHash: string | null
  sellerSealed: Buffer | null
  /** Its row says less than is known by now. */
  isStale: boolean
}

/** Every listing that the items speak of, by identity: added where it was not there, and locked. */
export async function findStandings(
  ids: Pick<Context['ids'], 'next'>,
  tx: Tx,
  items: readonly PlacedItem[],
): Promise<ReadonlyMap<string, Standing>> {
  const first = new Map(items.toReversed().map((item) => [item.identity, item]))
  const candidates = [...first.values()].map((item) => ({ ...item, id: ids.next(), latestVersionId: ids.next() }))
  const added = await insertListings(tx, candidates)
  const fresh = candidates
    .filter(({ identity }) => added.has(identity))
    .map((row): [string, Standing] => [
      row.identity,
      {
        id: row.id,
        isErased: false,
        firstVersionId: row.latestVersionId,
        latest: null,
        lastNumber: 0,
        platformId: row.platformId,
        sellerHash: row.sellerHash,
        sellerSealed: row.sellerSealed,
        isStale: false,
      },
    ])
  const known = await findKnown(
    tx,
    [...first.keys()].filter((identity) => !added.has(identity)),
  )
  return new Map([...fresh, ...known])
}

/** The lock comes first and the versions after it: a statement that waited for the lock would not see what it waited for. */
async function findKnown(tx: Tx, identities: readonly string[]): Promise<[string, Standing][]> {
  if (identities.length === 0) return []
  const rows = await lockListings(tx, identities)
  const latest = new Map((await listLatest(tx, rows)).map((version) => [version.listing_id, version]))
  return rows.map((row) => {
    const version = latest.get(row.id)
    invariant(version, 'a listing has a latest version')
    const { id, content_hash: hash, received_from } = version
    return [
      row.identity,
      {
        id: row.id,
        isErased: row.erased_at !== null,
        firstVersionId: null,
        latest: { id, hash, isHearsay: received_from === 'public' },
        lastNumber: version.last_number,
        platformId: row.platform_id,
        sellerHash: row.seller_hash,
        sellerSealed: row.seller_sealed,
        isStale: false,
      },
    ]
  })
}

function listLatest({ query }: Tx, rows: readonly { readonly latest_version_id: string }[]) {
  return query
    .selectFrom('listing_version as latest')
    .select(['latest.id', 'latest.listing_id', 'latest.content_hash', 'latest.received_from'])
    .select(
      sql<number>`(select max(number) from listing_version as one where one.listing_id = latest.listing_id)`.as('last_number'),
    )
    .where(
      'latest.id',
      'in',
      rows.map((row) => row.latest_version_id),
    )
    .limit(rows.length)
    .execute()
}
