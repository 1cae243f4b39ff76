import { hideCells } from './hide-cells.ts'
import { exact, few, isFew, most, type PublicCount, withheld } from './public-count.ts'

/** Cells with their sum, as the public sees them. */
export interface PublicRow {
  readonly cells: readonly PublicCount[]
  readonly total: PublicCount
}

/** Cells that are shown beside their sum. Where no hiding of cells protects the few, the sum is hidden. */
export function publishRow(cells: readonly number[], spared: readonly number[] = []): PublicRow {
  const hidden = hideCells(cells, spared)
  const shown = publishCells(cells, hidden ?? cells.map(isFew))
  const sum = cells.reduce((total, amount) => total + amount, 0)
  const total = hidden ? exact(sum) : hideSum(cells, shown)
  return { cells: boundCells(shown, total), total }
}

/** What everybody can work out of a hidden cell is said of it: one beside an exact sum is what the others leave of it. */
export function boundCells(cells: readonly PublicCount[], sum: PublicCount): PublicCount[] {
  const kept = cells.filter(({ kind }) => kind === 'withheld')
  if (sum.kind !== 'exact' || kept.length !== 1) return [...cells]
  const others = cells.reduce((all, count) => all + (count.kind === 'exact' ? count.amount : count.kind === 'few' ? most : 0), 0)
  return cells.map((count) => (count.kind === 'withheld' ? withheld(Math.max(count.atLeast, sum.amount - others)) : count))
}

export function publishCells(cells: readonly number[], hidden: readonly boolean[]): PublicCount[] {
  return cells.map((amount, at) => (isFew(amount) ? few : hidden[at] ? withheld(most + 1) : exact(amount)))
}

/** What may be said of a sum that would give its cells away: what its shown cells add up to, which everybody can add up. */
function hideSum(cells: readonly number[], shown: readonly PublicCount[]): PublicCount {
  const atLeast = shown.reduce((total, count) => total + (count.kind === 'exact' ? count.amount : 0), 0)
  const sum = cells.reduce((total, amount) => total + amount, 0)
  // One cell that is few and nothing else: the sum says what the cell says. Of two, "fewer than 5" would say more.
  return isFew(sum) && cells.filter(isFew).length === 1 ? few : withheld(atLeast)
}
