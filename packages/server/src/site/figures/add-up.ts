import { verificationSteps } from '@vigie/casework'
import { exact, type PublicCount, withheld } from './public-count.ts'
import { monthlyNames, removedFinds } from './public-measures.ts'
import type { PublicTables } from './publish-quarter.ts'
import type { PublicRow } from './publish-row.ts'

/**
 * The tables of several quarters in one. It is made of what each quarter shows and of nothing else, so that whoever compares two
 * periods learns no more than is printed of each quarter.
 *
 * @param quarters the oldest first
 */
export function addUp(quarters: readonly PublicTables[]): PublicTables {
  const unseen = removedFinds.map(() => withheld(0))
  const seen = addCells(quarters.map(({ removedSeen }) => removedSeen ?? unseen))
  return {
    byMonth: tableOf(monthlyNames, (name) => {
      const rows = quarters.map(({ byMonth }) => byMonth[name])
      return { cells: rows.flatMap(({ cells }) => cells), total: addCounts(rows.map(({ total }) => total)) }
    }),
    answers: addRows(quarters.map(({ answers }) => answers)),
    // Where nothing of it can be said, it is not shown.
    removedSeen: seen.some(({ kind }) => kind === 'exact') ? seen : null,
    looks: tableOf(verificationSteps, (step) => addRows(quarters.map(({ looks }) => looks[step]))),
    platforms: (quarters[0]?.platforms ?? []).map(({ name }, at) => ({
      name,
      counts: addCells(quarters.map(({ platforms }) => platforms[at]?.counts ?? [])),
    })),
  }
}

/** The sum of counts as they are shown; where one is hidden, the least that they come to. */
export function addCounts(counts: readonly PublicCount[]): PublicCount {
  const [one = exact(0), ...others] = counts.filter((count) => count.kind !== 'exact' || count.amount !== 0)
  if (others.length === 0) return one
  const least = counts.reduce((sum, count) => sum + atLeast(count), 0)
  return counts.every(({ kind }) => kind === 'exact') ? exact(least) : withheld(least)
}

function atLeast(count: PublicCount): number {
  if (count.kind === 'exact') return count.amount
  return count.kind === 'few' ? 1 : count.atLeast
}

function addRows(rows: readonly PublicRow[]): PublicRow {
  return { cells: addCells(rows.map(({ cells }) => cells)), total: addCounts(rows.map(({ total }) => total)) }
}

function addCells(rows: readonly (readonly PublicCount[])[]): PublicCount[] {
  return (rows[0] ?? []).map((_, at) => addCounts(rows.map((cells) => cells[at] as PublicCount)))
}

function tableOf<Name extends string>(names: readonly Name[], rowOf: (name: Name) => PublicRow): Record<Name, PublicRow> {
  return Object.fromEntries(names.map((name) => [name, rowOf(name)])) as Record<Name, PublicRow>
}
