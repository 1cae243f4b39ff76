import type { Quarter } from './period.ts'
import { monthlyNames } from './public-measures.ts'
import { type PublicTables, publishQuarter } from './publish-quarter.ts'
import type { Counts } from './read-counts.ts'

/** One quarter, or several that are published as one. */
export interface Stretch extends Quarter {
  readonly tables: PublicTables
}

/**
 * Each quarter by itself, or with those after it where it holds too little to say its sums: the first that can say them ends the
 * stretch. What is not enough yet waits. Chosen from the oldest on, so that what was published stays as it is when more follows.
 *
 * @param quarters those that are over, the oldest first
 */
export function publishStretches(counts: Counts, quarters: readonly Quarter[]): Stretch[] {
  const stretches: Stretch[] = []
  let waiting: Quarter | null = null
  for (const { from, to, months } of quarters) {
    const stretch: Quarter = waiting ? { from: waiting.from, to, months: [...waiting.months, ...months] } : { from, to, months }
    const tables = publishQuarter(counts, stretch)
    const isEnough = monthlyNames.every((name) => tables.byMonth[name].total.kind === 'exact')
    if (isEnough) stretches.push({ ...stretch, tables })
    waiting = isEnough ? null : stretch
  }
  return stretches
}
