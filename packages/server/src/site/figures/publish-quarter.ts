import { type VerificationStep, verificationSteps } from '@vigie/casework'
import type { MeasureId } from '../../statistics/measure-id.ts'
import type { Quarter } from './period.ts'
import type { PublicCount } from './public-count.ts'
import {
  answeredAs,
  answerNames,
  finds,
  looksOf,
  type Monthly,
  monthly,
  monthlyNames,
  othersAs,
  removedAs,
  removedFinds,
  weekStep,
} from './public-measures.ts'
import { publishBeside } from './publish-beside.ts'
import { publishCross } from './publish-cross.ts'
import { type PlatformRow, publishPlatforms } from './publish-platforms.ts'
import { type PublicRow, publishRow } from './publish-row.ts'
import type { Counts } from './read-counts.ts'
import { sumOf } from './sum-of.ts'

/** The tables of the public page. */
export interface PublicTables {
  readonly byMonth: Readonly<Record<Monthly, PublicRow>>
  /** In the order of `answerNames`. */
  readonly answers: PublicRow
  /** Of those that platforms say were removed, what was found a week later, in the order of `removedFinds`; null: not shown. */
  readonly removedSeen: readonly PublicCount[] | null
  /** In the order of `finds`. */
  readonly looks: Readonly<Record<VerificationStep, PublicRow>>
  readonly platforms: readonly PlatformRow[]
}

/** What the public may know of a quarter: hidden within it, with a look at nothing else, so that no other time tells of it. */
export function publishQuarter(counts: Counts, { from, to, months }: Quarter): PublicTables {
  const isOfQuarter = (figure: { readonly from: string }) => figure.from >= from && figure.from <= to
  const figures = counts.months.filter(isOfQuarter)
  const byMonth = tableOf(monthlyNames, (name) =>
    publishRow(
      months.map((month) =>
        sumOf(
          figures.filter((figure) => figure.from === month),
          monthly[name],
        ),
      ),
    ),
  )
  // The same listings by month and by answer: what the months keep back of their sum, the answers must not say.
  const { total: noticed } = byMonth.noticed
  const amounts = (groups: readonly (readonly MeasureId[])[]) => groups.map((group) => sumOf(figures, group))
  const answers = {
    cells: publishBeside(amounts(answerNames.map(answeredAs)), noticed, [answerNames.indexOf('removed')]),
    total: noticed,
  }
  // No rate without the share that could not be verified: these two are hidden last.
  const spared = [finds.indexOf('unverifiable'), finds.indexOf('gone')]
  const looks = tableOf(verificationSteps, (step) => publishRow(amounts(finds.map((find) => looksOf(find, step))), spared))

  const [removed] = answers.cells as [PublicCount]
  const found = (find: (typeof finds)[number]) => looks[weekStep].cells[finds.indexOf(find)] as PublicCount
  const totals = [noticed, removed, found('gone'), found('presumed-gone'), found('unverifiable')]
  const platforms = counts.platforms.filter(isOfQuarter)
  return {
    byMonth,
    answers,
    removedSeen: publishSeen(removed, amounts(removedFinds.map(removedAs)), amounts(removedFinds.map(othersAs))),
    looks,
    platforms: publishPlatforms({ ...counts, platforms }, totals),
  }
}

function publishSeen(removed: PublicCount, row: readonly number[], other: readonly number[]) {
  if (removed.kind !== 'exact') return null
  // Of none that were removed nothing was found, which says nothing that is not said.
  return removed.amount === 0 ? row.map(() => removed) : publishCross(row, other)
}

function tableOf<Name extends string>(names: readonly Name[], rowOf: (name: Name) => PublicRow): Record<Name, PublicRow> {
  return Object.fromEntries(names.map((name) => [name, rowOf(name)])) as Record<Name, PublicRow>
}
