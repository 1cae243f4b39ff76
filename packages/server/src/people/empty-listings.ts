import type { Context, Tx } from '../context.ts'
import { publishedHost } from '../keeping/records/published-host.ts'
import { emptyNotices } from './empty-notices.ts'
import { emptyObjects } from './empty-objects.ts'
import { emptyListingRows, emptyListingWords } from './erasure-store.ts'

/** Listings emptied in one transaction. */
export const listingsAtOnce = 50

export interface Emptied {
  readonly rows: number
  readonly noticeIds: readonly string[]
}

/**
 * Leave of listings what the figures stand on, and nothing that leads to their sellers: no words, addresses, handles, pictures.
 * Rows first, so that no job stores more; then the objects. May run again after a crash at any point, and then does the rest.
 * At most `listingsAtOnce`.
 */
export async function emptyListings(
  ctx: Pick<Context, 'inTransaction' | 'objects'>,
  listingIds: readonly string[],
): Promise<Emptied> {
  if (listingIds.length === 0) return { rows: 0, noticeIds: [] }
  const emptied = await ctx.inTransaction(async (tx) => {
    const { listings, hosts } = await lockThese(tx, listingIds)
    const siteOf = (url: string) => {
      const host = publishedHost(url, hosts)
      return host === null ? null : `https://${host}/`
    }
    const emptiedRows = listings.map(({ id, url }) => ({ id, url: url === null ? null : siteOf(url) }))
    const rows = (await emptyListingRows(tx, emptiedRows)) + (await emptyListingWords(tx, listingIds))
    const notices = await emptyNotices(tx, listingIds, siteOf)
    return { rows: rows + notices.rows, noticeIds: notices.noticeIds }
  })
  return { ...emptied, rows: emptied.rows + (await emptyObjects(ctx, listingIds)) }
}

async function lockThese({ query }: Tx, listingIds: readonly string[]) {
  const listings = await query
    .selectFrom('listing')
    .select(['id', 'url', 'platform_id'])
    .where('id', 'in', listingIds)
    .orderBy('identity')
    .forUpdate()
    .execute()
  const platformIds = [...new Set(listings.flatMap(({ platform_id: id }) => (id === null ? [] : [id])))]
  const platforms =
    platformIds.length === 0 ? [] : await query.selectFrom('platform').select('hosts').where('id', 'in', platformIds).execute()
  return { listings, hosts: platforms.flatMap(({ hosts }) => hosts) }
}
