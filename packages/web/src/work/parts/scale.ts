/**
 * The round number at the top of an axis from 0: one digit with noughts, or 15 with them, the smallest that holds the largest amount.
 *
 * @example roundTop(37) // 40
 */
export function roundTop(largest: number): number {
  // Counts are whole: below ten nothing lies between two numbers.
  if (largest <= 10) return Math.max(1, Math.ceil(largest))
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= largest) ?? 10
  return step * power
}

/** How far along an axis from 0 an amount lies, in the axis's own length; a little shows wherever there is anything at all. */
export function lengthOf(amount: number, top: number, length: number, least = 0): number {
  if (amount <= 0 || top <= 0) return 0
  return Math.max(least, Math.min(length, (amount / top) * length))
}

/** Shares one behind the other, each with where it begins. */
export function stacked(shares: readonly number[]): readonly { readonly from: number; readonly share: number }[] {
  let from = 0
  return shares.map((share) => {
    const place = { from, share }
    from += share
    return place
  })
}
