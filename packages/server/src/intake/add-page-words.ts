import type { Context, Tx } from '../context.ts'
import { contentHash } from './content-hash.ts'
import { insertVersions, lockListings, updateListings } from './listing-store.ts'
import { readContent, storedContent } from './stored-content.ts'

/** Whether nobody has given a version's words: an address or a picture is all that is known. An erased one has none to give. */
export function hasNoWords(column: unknown): boolean {
  const content = readContent(column)
  return content !== null && !content.title && !content.description
}

/**
 * Make what Vigie read on a listing's page its next version, with the price and pictures known before; `listing.received` gets it
 * screened. Nothing where the listing has words by now, or was erased: what a platform or a person gives counts for more.
 */
export async function addPageWords(
  { ids }: { readonly ids: Pick<Context['ids'], 'next'> },
  tx: Tx,
  listingId: string,
  words: { readonly title: string; readonly description: string },
): Promise<void> {
  const { identity } = await tx.query
    .selectFrom('listing')
    .select('identity')
    .where('id', '=', listingId)
    .executeTakeFirstOrThrow()
  const [listing] = await lockListings(tx, [identity])
  if (!listing || listing.erased_at !== null) return
  // After the lock: what a statement waited for, it would not see.
  const versions = tx.query.selectFrom('listing_version').where('listing_id', '=', listingId)
  const latest = await versions.select('content').where('id', '=', listing.latest_version_id).executeTakeFirstOrThrow()
  if (!hasNoWords(latest.content)) return
  const { number } = await versions.select(({ fn }) => fn.max('number').as('number')).executeTakeFirstOrThrow()

  const { title, description } = words
  const said = { ...(title && { title }), ...(description && { description }) }
  const content = storedContent({ ...readContent(latest.content), ...said })
  const version = { id: ids.next(), listingId, number: number + 1, contentHash: contentHash(content), content, ignored: [] }
  const { platform_id: platformId, seller_hash: sellerHash, seller_sealed: sellerSealed } = listing
  await insertVersions(tx, [version])
  await updateListings(tx, [{ id: listingId, latestVersionId: version.id, platformId, sellerHash, sellerSealed }])
  await tx.append({ kind: 'listing.received', subject: listingId, facts: { versionId: version.id, platformId, isNew: false } })
}
