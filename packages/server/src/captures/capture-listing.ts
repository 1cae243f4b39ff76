import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'

/** Have a listing's page fetched and stored: soon, when its host's turn comes. */
export function captureListing(
  ctx: Pick<Context, 'inTransaction'>,
  listingId: string,
): Promise<Result<{ listing_id: string }, RefusalOf<'listing-not-found' | 'url-unreadable'>>> {
  return ctx.inTransaction(async (tx) => {
    const listing = await tx.query.selectFrom('listing').select('url').where('id', '=', listingId).executeTakeFirst()
    if (!listing) return refuse({ code: 'listing-not-found', listingId })
    if (listing.url === null) return refuse({ code: 'url-unreadable' })

    await tx.schedule('fetch-capture', listingId, tx.now)
    return ok({ listing_id: listingId })
  })
}
