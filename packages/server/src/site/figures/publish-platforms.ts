import type { PublicCount } from './public-count.ts'
import { columnMeasures, columns } from './public-measures.ts'
import { publishBeside } from './publish-beside.ts'
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
    return publishBeside(cells, totals[at] as PublicCount)
  })
  return groups.map(({ name }, row) => ({ name, counts: shown.map((column) => column[row] as PublicCount) }))
}
