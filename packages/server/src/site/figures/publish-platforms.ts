import { hideCells } from './hide-cells.ts'
import { isFew, type PublicCount, withheld } from './public-count.ts'
import { columnMeasures, columns } from './public-measures.ts'
import { publishCells } from './publish-row.ts'
import type { Counts } from './read-counts.ts'
import { sumOf } from './sum-of.ts'

/** One platform, or all that are not members together (null). Counts in the order of `columns`. */
export interface PlatformRow {
  readonly name: string | null
  readonly counts: readonly PublicCount[]
}

/**
 * Members by name, then all others as one: how much was found on a platform says as much about where was looked as about the
 * platform, and only a member has agreed to be shown with it.
 *
 * @param totals what is shown elsewhere on the page as the sum of each column
 */
export function publishPlatforms({ platforms, members }: Counts, totals: readonly PublicCount[]): readonly PlatformRow[] {
  const ids = new Set(members.map(({ id }) => id))
  const groups = [
    ...members.map(({ name, id }) => ({ name, figures: platforms.filter(({ platformId }) => platformId === id) })),
    { name: null, figures: platforms.filter(({ platformId }) => platformId === null || !ids.has(platformId)) },
  ]
  const shown = columns.map((column, at) => {
    const cells = groups.map(({ figures }) => sumOf(figures, columnMeasures[column]))
    return publishColumn(cells, totals[at]?.kind === 'exact')
  })
  return groups.map(({ name }, row) => ({ name, counts: shown.map((column) => column[row] as PublicCount) }))
}

function publishColumn(cells: readonly number[], isSumShown: boolean): PublicCount[] {
  const hidden = isSumShown ? hideCells(cells) : cells.map(isFew)
  // The sum stands elsewhere on the page and cannot be hidden here: then nothing of the column is said but its zeros.
  return hidden ? publishCells(cells, hidden) : cells.map((amount) => (amount === 0 ? { kind: 'exact', amount } : withheld(0)))
}
