import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { CaptureRow } from './find-capture.ts'

/** The captures of a listing that have not been erased, newest first. */
export async function listCaptures(
  { query }: Pick<Tx, 'query'>,
  listingId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<Page<CaptureRow>, RefusalOf<'listing-not-found'>>> {
  const listing = await query.selectFrom('listing').select('id').where('id', '=', listingId).executeTakeFirst()
  if (!listing) return refuse({ code: 'listing-not-found', listingId })

  const last = afterId(after)
  let captures = query.selectFrom('capture').selectAll().where('listing_id', '=', listingId).where('erased_at', 'is', null)
  if (last !== null) captures = captures.where('id', '<', last)
  const rows = await captures
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    ),
  )
}
