/** Counts from 1 to this one are not shown to the public: behind them could stand one person. */
export const most = 4

/**
 * A count as the public sees it.
 * - `exact`: as it is; 0 included, which tells of nobody.
 * - `few`: 1 to 4.
 * - `withheld`: more than a few, or a sum, that would give a `few` away. `atLeast` is what may be said of it, 0 where nothing.
 */
export type PublicCount =
  | { readonly kind: 'exact'; readonly amount: number }
  | { readonly kind: 'few' }
  | { readonly kind: 'withheld'; readonly atLeast: number }

export const exact = (amount: number): PublicCount => ({ kind: 'exact', amount })
export const few: PublicCount = { kind: 'few' }
export const withheld = (atLeast: number): PublicCount => ({ kind: 'withheld', atLeast })

export function isFew(amount: number): boolean {
  return amount > 0 && amount <= most
}
