import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { emptyListings, listingsAtOnce } from './empty-listings.ts'
import { type ErasureRow, saveErasedListings } from './erasure-register-store.ts'
import { emptyHoldsOf } from './erasure-store.ts'
import { isOpaque, mentions, removeRehearsed } from './remove-rehearsed.ts'

type Erasing = Pick<Context, 'inTransaction' | 'objects' | 'clock' | 'ids' | 'acting'>

const idsAtOnce = 1000

/** Empty all listings of a seller, and what goes with them. @returns how many rows and objects */
export async function eraseSeller(ctx: Erasing, { id, subject_hashes: hashes }: ErasureRow): Promise<number> {
  // Their ids first: an emptied listing no longer says whose it was, and a second run must find it all the same.
  while ((await ctx.inTransaction((tx) => noteListings(tx, id, hashes))) === idsAtOnce);
  const listingIds = await ctx.inTransaction(async ({ query }) => {
    const row = await query.selectFrom('erasure').select('listing_ids').where('id', '=', id).executeTakeFirstOrThrow()
    return row.listing_ids
  })
  let rows = await ctx.inTransaction((tx) => emptyHoldsOf(tx, hashes))
  const noticeIds: string[] = []
  for (let start = 0; start < listingIds.length; start += listingsAtOnce) {
    const emptied = await emptyListings(ctx, listingIds.slice(start, start + listingsAtOnce))
    rows += emptied.rows
    noticeIds.push(...emptied.noticeIds)
  }
  const isAboutThem = mentions(noticeIds)
  const hasNotices = noticeIds.length > 0
  return rows + (hasNotices ? await removeRehearsed(ctx, (kept) => isOpaque(kept) || isAboutThem(kept)) : 0)
}

/** @returns how many were noted; when it is `idsAtOnce`, there may be more */
async function noteListings(tx: Tx, erasureId: string, hashes: readonly string[]): Promise<number> {
  const rows = await tx.query
    .selectFrom('listing')
    .select('id')
    .where('seller_hash', 'in', hashes)
    .where(sql<boolean>`id <> all((select listing_ids from erasure where erasure.id = ${erasureId})::uuid[])`)
    .orderBy('id')
    .limit(idsAtOnce)
    .execute()
  if (rows.length > 0) {
    await saveErasedListings(
      tx,
      erasureId,
      rows.map(({ id }) => id),
    )
  }
  return rows.length
}
