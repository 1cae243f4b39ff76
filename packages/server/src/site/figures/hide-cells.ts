import { isFew, most } from './public-count.ts'

/**
 * Which cells must be hidden when their sum is public: the few, and beside them as many more as it takes that each of the few
 * could still be 1, 2, 3 or 4 to somebody who subtracts. What is hidden beside them is as little as can be. Null where no choice
 * does it: then the sum has to be hidden instead.
 *
 * @param spared places of cells that are hidden only where no other will do: those that the reader must not miss
 * @example hideCells([3, 0, 20, 9]) // [true, false, false, true]: 12 for both may be 3 and 7, or 1 and 11
 * @example hideCells([3, 0]) // null: a sum of 3 says it
 */
export function hideCells(cells: readonly number[], spared: readonly number[] = []): readonly boolean[] | null {
  const hidden = cells.map(isFew)
  if (areOpenAmongThemselves(cells.filter(isFew))) return hidden

  const larger = cells
    .flatMap((amount, at) => (amount > most ? [{ amount, at }] : []))
    .sort((one, other) => one.amount - other.amount)
  const dear = larger.filter(({ at }) => spared.includes(at))
  const chosen = leastOf(larger.filter(({ at }) => !spared.includes(at))) ?? leastOf(dear) ?? leastOf(larger)
  return chosen && hidden.map((isHidden, at) => isHidden || chosen.some((each) => each.at === at))
}

interface Larger {
  readonly amount: number
  readonly at: number
}

/** Whether the sum of the few alone leaves all from 1 to 4 open for each of them. */
function areOpenAmongThemselves(small: readonly number[]): boolean {
  if (small.length === 0) return true
  const sum = total(small)
  const others = small.length - 1
  return sum - most >= others && sum - 1 <= most * others
}

/**
 * Whether these, hidden beside the few, leave all from 1 to 4 open for each of them. The reader knows of the larger ones that they
 * are more than 4. It does not depend on how many the few are, lest the choice itself tell.
 */
function coverFew(beside: readonly Larger[]): boolean {
  return total(beside.map(({ amount }) => amount)) >= (most + 1) * beside.length + most - 1
}

/** The smallest that is enough, else as few of the largest as are enough together. */
function leastOf(larger: readonly Larger[]): readonly Larger[] | null {
  const single = larger.find((each) => coverFew([each]))
  if (single) return [single]
  const largest = larger.toReversed()
  const count = largest.findIndex((_, at) => coverFew(largest.slice(0, at + 1)))
  return count === -1 ? null : largest.slice(0, count + 1)
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
