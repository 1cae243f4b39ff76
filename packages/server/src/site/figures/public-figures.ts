import { type VerificationStep, verificationSteps } from '@vigie/casework'
import type { Context } from '../../context.ts'
import type { MeasureId } from '../../statistics/measure-id.ts'
import { firstDay, monthsBetween, type Period, periods } from './period.ts'
import type { PublicCount } from './public-count.ts'
import {
  answeredAs,
  answerNames,
  columnMeasures,
  columns,
  finds,
  looksOf,
  type Monthly,
  monthly,
  monthlyNames,
  othersAs,
  publicMeasures,
  removedAs,
  removedFinds,
  weekStep,
} from './public-measures.ts'
import { publishBeside } from './publish-beside.ts'
import { publishCross } from './publish-cross.ts'
import { type PlatformRow, publishPlatforms } from './publish-platforms.ts'
import { type PublicRow, publishRow } from './publish-row.ts'
import { publishSeries } from './publish-series.ts'
import { type Counts, readCounts } from './read-counts.ts'
import { sumOf } from './sum-of.ts'

export interface PublicFigures {
  readonly organisation: string
  readonly period: Period
  /** First day and last day, both counted. */
  readonly from: string
  readonly to: string
  readonly countedAt: Date
  /** First days of the period's months. */
  readonly months: readonly string[]
  readonly byMonth: Readonly<Record<Monthly, PublicRow>>
  /** In the order of `answerNames`. */
  readonly answers: PublicRow
  /** Of those that platforms say were removed, what was found a week later, in the order of `removedFinds`; null: not shown. */
  readonly removedSeen: readonly PublicCount[] | null
  /** In the order of `finds`. */
  readonly looks: Readonly<Record<VerificationStep, PublicRow>>
  readonly platforms: readonly PlatformRow[]
  readonly isEmpty: boolean
  readonly isComplete: boolean
}

const apart = columns.flatMap((column) => columnMeasures[column])

/** What the public may know of a period. Null where no organisation runs this site yet. */
export async function readPublicFigures(nobody: Context, period: Period): Promise<PublicFigures | null> {
  const counts = await readCounts(nobody, { measures: [...publicMeasures], apart, from: (today) => firstDay(period, today) })
  return counts && publishFigures(counts, period)
}

export function publishFigures(counts: Counts, period: Period): PublicFigures {
  const { organisation, countedAt, isComplete } = counts
  const earliest = counts.months.map(({ from }) => from).sort()[0] ?? ''
  const year = firstDay('12-months', countedAt)
  const known = monthsBetween(earliest !== '' && earliest < year ? earliest : year, countedAt)
  const months = period === 'all' ? known : known.filter((month) => month >= firstDay(period, countedAt))
  const inPeriod = counts.months.filter(({ from }) => from >= (months[0] as string))
  const row = (groups: readonly (readonly MeasureId[])[], spared: readonly number[]) =>
    publishRow(
      groups.map((group) => sumOf(inPeriod, group)),
      spared,
    )

  const byMonth = publishMonths(counts, known, months.length, periods.indexOf(period))
  // The same listings by month and by answer: what the months keep back of their sum, the answers must not say.
  const { total: noticed } = byMonth.noticed
  const answers = {
    cells: publishBeside(
      answerNames.map((name) => sumOf(inPeriod, answeredAs(name))),
      noticed,
      [answerNames.indexOf('removed')],
    ),
    total: noticed,
  }
  // No rate without the share that could not be verified: these two are hidden last.
  const spared = [finds.indexOf('unverifiable'), finds.indexOf('gone')]
  const looks = verificationSteps.map(
    (step) =>
      [
        step,
        row(
          finds.map((find) => looksOf(find, step)),
          spared,
        ),
      ] as const,
  )
  const looksBy = Object.fromEntries(looks) as Record<VerificationStep, PublicRow>
  const found = (find: (typeof finds)[number]) => looksBy[weekStep].cells[finds.indexOf(find)]
  const totals = [noticed, answers.cells[0], found('gone'), found('presumed-gone'), found('unverifiable')] as PublicCount[]
  return {
    organisation,
    period,
    from: months[0] as string,
    to: countedAt.toISOString().slice(0, 10),
    countedAt,
    months,
    byMonth,
    answers,
    removedSeen:
      answers.cells[0]?.kind === 'exact'
        ? publishCross(
            removedFinds.map((find) => sumOf(inPeriod, removedAs(find))),
            removedFinds.map((find) => sumOf(inPeriod, othersAs(find))),
          )
        : null,
    looks: looksBy,
    platforms: publishPlatforms(counts, totals),
    isEmpty: inPeriod.length === 0,
    isComplete,
  }
}

/** Every measure by month: hidden for all periods alike, and cut to the one asked for. */
function publishMonths({ months, countedAt }: Counts, known: readonly string[], shown: number, at: number) {
  const spans = periods.map((period) => known.filter((month) => month >= firstDay(period, countedAt)).length)
  const rows = monthlyNames.map((name) => {
    const amounts = known.map((month) =>
      sumOf(
        months.filter(({ from }) => from === month),
        monthly[name],
      ),
    )
    const series = publishSeries(amounts, spans)
    const row: PublicRow = { cells: series.months.slice(-shown), total: series.totals[at] as PublicCount }
    return [name, row] as const
  })
  return Object.fromEntries(rows) as Record<Monthly, PublicRow>
}
