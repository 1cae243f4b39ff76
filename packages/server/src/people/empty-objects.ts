import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { removeParts } from './erasure-store.ts'

const partsAtOnce = 200

/**
 * Remove what captures of these listings hold, bytes first and rows after them, so that after a crash the rows still name what is
 * left. Bytes that a capture of another listing holds as well stay with that one.
 * @returns how many parts there were
 */
export async function emptyObjects(
  ctx: Pick<Context, 'inTransaction' | 'objects'>,
  listingIds: readonly string[],
): Promise<number> {
  let removed = 0
  for (;;) {
    const parts = await ctx.inTransaction(({ query }) =>
      query
        .selectFrom('capture_part as part')
        .innerJoin('capture', 'capture.id', 'part.capture_id')
        .select(['part.capture_id as captureId', 'part.name', 'part.object_key as objectKey'])
        .select(
          sql<boolean>`exists (select from capture_part other join capture held on held.id = other.capture_id
            where other.object_key = part.object_key and held.listing_id <> all(${[...listingIds]}::uuid[]))`.as('isShared'),
        )
        .where('capture.listing_id', 'in', listingIds)
        .orderBy('part.capture_id')
        .orderBy('part.name')
        .limit(partsAtOnce)
        .execute(),
    )
    for (const { objectKey, isShared } of parts) if (!isShared) await ctx.objects.remove(objectKey)
    removed += await ctx.inTransaction((tx) => removeParts(tx, parts))
    if (parts.length < partsAtOnce) return removed
  }
}
