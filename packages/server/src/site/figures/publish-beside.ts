import { hideCells } from './hide-cells.ts'
import { isFew, most, type PublicCount, withheld } from './public-count.ts'
import { boundCells, publishCells } from './publish-row.ts'

/** Also in place of a zero: how many cells have something in them would tell how much there can be in one. */
const nothing = withheld(0)

/** What may be subtracted from something hidden without a few being told. */
const enough = 2 * most

/**
 * Cells whose sum stands elsewhere, as exact as it is there: divided otherwise, the same sum must not say here what was hidden
 * there, nor the other way round.
 *
 * @param spared places of cells that are hidden only where no other will do
 */
export function publishBeside(cells: readonly number[], sum: PublicCount, spared: readonly number[] = []): PublicCount[] {
  if (sum.kind === 'exact') {
    const hidden = hideCells(cells, spared)
    return hidden ? boundCells(publishCells(cells, hidden), sum) : cells.map(() => nothing)
  }
  const total = cells.reduce((all, amount) => all + amount, 0)
  // Of a sum that is a few, two cells with something in them would say more than "fewer than 5".
  if (total <= most) return cells.map(() => nothing)
  const covers = (at: number) => (cells[at] as number) > enough
  const places = [...cells.keys()].sort((one, other) => (cells[one] as number) - (cells[other] as number))
  const cover = places.find((at) => covers(at) && !spared.includes(at)) ?? places.find(covers)
  if (cover === undefined) return cells.map(() => nothing)
  return publishCells(
    cells,
    cells.map((amount, at) => isFew(amount) || at === cover),
  )
}
