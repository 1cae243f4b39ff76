import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { storable } from '../intake/storable.ts'
import { saveWaiver } from './capture-store.ts'

/** Record why a listing has no capture, so that its notice may leave without one. */
export function recordCaptureWaiver(
  ctx: Pick<Context, 'inTransaction'>,
  listingId: string,
  reason: string,
): Promise<Result<{ listing_id: string; waived_at: string }, RefusalOf<'listing-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const listing = await tx.query.selectFrom('listing').select('id').where('id', '=', listingId).executeTakeFirst()
    if (!listing) return refuse({ code: 'listing-not-found', listingId })

    await saveWaiver(tx, listingId, storable(reason))
    await tx.append({ kind: 'capture.waived', subject: listingId, facts: { listingId, noticeId: null } })
    return ok({ listing_id: listingId, waived_at: tx.now.toISOString() })
  })
}
