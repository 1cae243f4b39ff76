import type { Context } from '../../context.ts'
import { addUp } from './add-up.ts'
import { inPeriod, nextDay, type Period, quartersOver } from './period.ts'
import { columnMeasures, columns, publicMeasures } from './public-measures.ts'
import type { PublicTables } from './publish-quarter.ts'
import { publishStretches } from './publish-stretches.ts'
import { type Counts, readCounts } from './read-counts.ts'

export interface PublicFigures extends PublicTables {
  readonly organisation: string
  readonly period: Period
  /** First day and last day, both counted; empty where nothing is published yet. */
  readonly from: string
  readonly to: string
  /** The day on which the quarter that is running is published. */
  readonly next: string
  readonly countedAt: Date
  /** First days of the period's months. */
  readonly months: readonly string[]
  readonly isEmpty: boolean
  /** Whether the last quarter that is over holds too little to be published by itself. */
  readonly isWaiting: boolean
  readonly isComplete: boolean
}

const apart = columns.flatMap((column) => columnMeasures[column])

/** What the public may know of a period. Null where no organisation runs this site yet. */
export async function readPublicFigures(nobody: Context, period: Period): Promise<PublicFigures | null> {
  const counts = await readCounts(nobody, { measures: [...publicMeasures], apart })
  return counts && publishFigures(counts, period)
}

/**
 * Quarters that are over, each hidden by itself, and what these add up to. The one that is running is not shown: of figures that move by the
 * day, today's less yesterday's is what happened in between.
 */
export function publishFigures(counts: Counts, period: Period): PublicFigures {
  const { organisation, countedAt, isComplete } = counts
  const earliest = counts.months.map(({ from }) => from).sort()[0] ?? null
  const quarters = quartersOver(earliest, countedAt)
  const published = publishStretches(counts, quarters)
  const shown = inPeriod(period, published, countedAt)
  const [from, to] = [shown[0]?.from ?? '', shown.at(-1)?.to ?? '']
  return {
    ...addUp(shown.map(({ tables }) => tables)),
    organisation,
    period,
    from,
    to,
    next: nextDay(countedAt),
    countedAt,
    months: shown.flatMap(({ months }) => months),
    isEmpty: !counts.months.some((figure) => figure.from >= from && figure.from <= to),
    isWaiting: published.at(-1)?.to !== quarters.at(-1)?.to,
    isComplete,
  }
}
