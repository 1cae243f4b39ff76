import { ok, type RefusalOf, type Result, refuse, type VerificationResult } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { recordVerified } from './look-at-listing.ts'
import { saveLook, type VerificationRow } from './verification-store.ts'

/**
 * Record what a person saw at a listing's address just now. It stands for the step whose time it is (the last that is due, else the
 * first to come): in place of the machine's look, or so that the machine need not look any more. Later steps stay planned.
 * @returns the id of the look
 */
export function recordLook(
  ctx: Pick<Context, 'inTransaction'>,
  listingId: string,
  result: VerificationResult,
): Promise<Result<string, RefusalOf<'listing-not-found' | 'nothing-to-verify'>>> {
  return ctx.inTransaction(async (tx) => {
    const listing = await tx.query.selectFrom('listing').select('id').where('id', '=', listingId).executeTakeFirst()
    if (!listing) return refuse({ code: 'listing-not-found', listingId })
    const look = await lockPresentLook(tx, listingId)
    if (!look) return refuse({ code: 'nothing-to-verify', listingId })

    await tx.unschedule('look-at-listing', look.id)
    await saveLook(tx, look.id, { result, by: 'person', grounds: { marks: [] } })
    await recordVerified(tx, look, { result, by: 'person' })
    return ok(look.id)
  })
}

/** The look of this time, of the latest notice about the listing that stands. */
async function lockPresentLook({ query, now }: Tx, listingId: string): Promise<VerificationRow | null> {
  const planned = await query
    .selectFrom('verification as look')
    .innerJoin('notice', 'notice.id', 'look.notice_id')
    .selectAll('look')
    .where('look.listing_id', '=', listingId)
    .where('notice.status', '!=', 'withdrawn')
    .orderBy('notice.sent_at', 'desc')
    .orderBy('notice.id', 'desc')
    .orderBy('look.due_at')
    .forNoKeyUpdate('look')
    .limit(4)
    .execute()
  const ofLatest = planned.filter(({ notice_id }) => notice_id === planned[0]?.notice_id)
  return ofLatest.findLast(({ due_at }) => due_at <= now) ?? ofLatest[0] ?? null
}
