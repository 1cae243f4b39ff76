import type { Tx } from '../context.ts'

/** Whether a person has recorded why this listing has no capture. */
export async function isCaptureWaived({ query }: Pick<Tx, 'query'>, listingId: string): Promise<boolean> {
  const row = await query.selectFrom('capture_waiver').select('listing_id').where('listing_id', '=', listingId).executeTakeFirst()
  return row !== undefined
}
