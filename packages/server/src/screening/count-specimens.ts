import type { ScreenedListing } from '@vigie/contract'

/** The largest whole number of the column: a listing that says more than two thousand million is no count. */
const most = 2_147_483_647

/** How many specimens a listing offers: at least, where it does not say. */
export function countSpecimens(offers: readonly Pick<ScreenedListing['offers'][number], 'quantity'>[]): number {
  return Math.min(
    offers.reduce((sum, { quantity }) => sum + quantity, 0),
    most,
  )
}
