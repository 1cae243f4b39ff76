import { type Happening, invariant } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { findStandings, type Standing } from './find-standings.ts'
import { insertVersions, type NewVersion, updateListings } from './listing-store.ts'
import type { PlacedItem } from './place-item.ts'
import { saysSomething } from './stored-content.ts'

export type Stored =
  | { readonly status: 'received' | 'new-version' | 'seen-again'; readonly listingId: string; readonly versionId: string }
  | { readonly status: 'refused' }

/**
 * Store a hundred listings at most, with a handful of statements, in an open transaction that sees all of the organisation.
 * The same words again are the same version; other words are the next one.
 *
 * @param isHearsay somebody without an account copied the words. They are kept as a version and screened, but never stand for
 * the listing once its platform or a member has given its words.
 * @returns for each item in its order what became of it; refused: the listing is another platform's
 */
export async function storeListings(
  { ids }: Pick<Context, 'ids'>,
  tx: Tx,
  items: readonly PlacedItem[],
  isHearsay = false,
): Promise<Stored[]> {
  if (items.length === 0) return []
  const standings = await findStandings(ids, tx, items)
  const heard = isHearsay ? await findHeard(tx, items, standings) : new Map<string, string>()
  const versions: NewVersion[] = []
  const happenings: Happening[] = []
  const stored = items.map((item): Stored => {
    const standing = standings.get(item.identity)
    invariant(standing, 'every listing was added or found')
    if (item.isBound && standing.platformId !== null && standing.platformId !== item.platformId) return { status: 'refused' }

    const isNew = standing.latest === null
    learn(standing, item)
    const { id: listingId, platformId } = standing
    const same = sameVersion(standing, item) ?? heard.get(`${listingId} ${item.contentHash}`)
    if (same !== undefined) {
      happenings.push({ kind: 'listing.seen-again', subject: listingId, facts: { versionId: same, platformId } })
      return { status: 'seen-again', listingId, versionId: same }
    }
    const version = nextVersion(standing, item, isHearsay, ids.next())
    versions.push(version)
    happenings.push({ kind: 'listing.received', subject: listingId, facts: { versionId: version.id, platformId, isNew } })
    return { status: isNew ? 'received' : 'new-version', listingId, versionId: version.id }
  })
  await updateListings(tx, [...standings.values()].filter(({ isStale }) => isStale).map(toSeen))
  await insertVersions(tx, versions)
  await tx.append(...happenings)
  return stored
}

/** Note that it was seen, and whose it is where that was not known. What was erased stays so. */
function learn(standing: Standing, { platformId, sellerHash, sellerSealed }: PlacedItem): void {
  standing.isStale ||= standing.firstVersionId === null || standing.platformId !== (standing.platformId ?? platformId)
  standing.platformId ??= platformId
  if (sellerHash !== null && sellerHash !== standing.sellerHash && !standing.isErased) {
    standing.sellerHash = sellerHash
    standing.sellerSealed = sellerSealed
    standing.isStale = true
  }
}

/** The version that an item repeats, if it does. Who reports an address without copying the words repeats the latest. */
function sameVersion({ latest }: Standing, { contentHash }: PlacedItem): string | undefined {
  if (latest === null) return undefined
  return latest.hash === contentHash || !saysSomething(contentHash) ? latest.id : undefined
}

function nextVersion(standing: Standing, { contentHash, content, ignored }: PlacedItem, isHearsay: boolean, id: string) {
  const { latest, firstVersionId } = standing
  const version = { id: latest ? id : (firstVersionId ?? id), listingId: standing.id, contentHash, content, ignored }
  standing.lastNumber++
  if (!isHearsay || latest === null || latest.isHearsay || !saysSomething(latest.hash)) {
    standing.latest = { id: version.id, hash: contentHash, isHearsay }
    standing.isStale ||= latest !== null
  }
  return { ...version, number: standing.lastNumber }
}

/** Words that somebody had copied before: "listing hash" → the version that holds them. */
async function findHeard({ query }: Tx, items: readonly PlacedItem[], standings: ReadonlyMap<string, Standing>) {
  const rows = await query
    .selectFrom('listing_version')
    .select(['id', 'listing_id', 'content_hash'])
    .where(
      'listing_id',
      'in',
      [...standings.values()].map(({ id }) => id),
    )
    .where(
      'content_hash',
      'in',
      items.map(({ contentHash }) => contentHash),
    )
    .orderBy('number')
    .limit(1_000)
    .execute()
  return new Map(rows.map(({ id, listing_id, content_hash }) => [`${listing_id} ${content_hash}`, id]))
}

function toSeen({ id, latest, platformId, sellerHash, sellerSealed }: Standing) {
  invariant(latest, 'every listing has a version by now')
  return { id, latestVersionId: latest.id, platformId, sellerHash, sellerSealed }
}
