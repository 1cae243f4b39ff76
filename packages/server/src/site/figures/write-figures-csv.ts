import { verificationSteps } from '@vigie/casework'
import type { MeasureId } from '../../statistics/measure-id.ts'
import { definitionsVersion } from '../../statistics/measures.ts'
import { toCsvLine } from '../../statistics/to-csv-line.ts'
import type { PublicCount } from './public-count.ts'
import type { PublicFigures } from './public-figures.ts'
import {
  answeredAs,
  answerNames,
  columns,
  drawnMonthly,
  finds,
  looksOf,
  monthly,
  monthlyNames,
  removedAs,
  removedFinds,
  weekStep,
} from './public-measures.ts'

/** Names of columns never change their meaning; new ones come last. */
export const fileColumns = [
  'from_day',
  'to_day',
  'table',
  'row',
  'figure',
  'shown',
  'amount',
  'at_least',
  'definitions_version',
] as const

const asterisk = (measures: readonly MeasureId[]) =>
  [...new Set(measures.map((id) => (id.startsWith('noticed.') ? id.replace(/\.[^.]+$/, '.*') : id)))].join(' + ')

/** Each figure of the file with the measures that it adds up. */
export const figuresInFile: readonly { readonly table: string; readonly figure: string; readonly measures: string }[] = [
  ...monthlyNames.map((name) => ({
    table: 'funnel, months',
    figure: name,
    measures: name === 'noticed' ? 'noticed.*.*' : asterisk(monthly[name]),
  })),
  ...answerNames.map((name) => ({ table: 'answers', figure: name, measures: asterisk(answeredAs(name)) })),
  ...removedFinds.map((find) => ({ table: 'seen', figure: find, measures: removedAs(find).join(' + ') })),
  ...finds.map((find) => ({
    table: 'looks, platforms',
    figure: find,
    measures: looksOf(find, weekStep)
      .map((id) => id.replace(weekStep, '*'))
      .join(' + '),
  })),
]

/**
 * The same numbers as on the page, hidden alike. `shown` is `exact`, `fewer_than_5` (1 to 4) or `withheld`; `amount` is empty
 * where it is not exact.
 */
export function writeFiguresCsv(figures: PublicFigures | null): string {
  if (figures === null) return toCsvLine(fileColumns)
  const { from, to, months, byMonth, answers, removedSeen, looks, platforms } = figures
  const line = (table: string, row: string, figure: string, count: PublicCount) =>
    toCsvLine([from, to, table, row, figure, ...toCells(count), definitionsVersion])
  const lines = [
    ...monthlyNames.map((name) => line('funnel', 'total', name, byMonth[name].total)),
    ...drawnMonthly.flatMap((name) => [
      ...months.map((month, at) => line('months', month.slice(0, 7), name, byMonth[name].cells[at] as PublicCount)),
      line('months', 'total', name, byMonth[name].total),
    ]),
    ...answerNames.map((name, at) => line('answers', 'total', name, answers.cells[at] as PublicCount)),
    line('answers', 'total', 'noticed', answers.total),
    ...(removedSeen ? removedFinds.map((find, at) => line('seen', 'removed', find, removedSeen[at] as PublicCount)) : []),
    ...verificationSteps.flatMap((step) => [
      ...finds.map((find, at) => line('looks', step, find, looks[step].cells[at] as PublicCount)),
      line('looks', step, 'total', looks[step].total),
    ]),
    ...platforms.flatMap(({ name, counts }) =>
      columns.map((column, at) => line('platforms', name ?? 'not_members', column, counts[at] as PublicCount)),
    ),
  ]
  return toCsvLine(fileColumns) + lines.join('')
}

function toCells(count: PublicCount): [shown: string, amount: number | null, atLeast: number | null] {
  if (count.kind === 'exact') return ['exact', count.amount, count.amount]
  return count.kind === 'few' ? ['fewer_than_5', null, 1] : ['withheld', null, count.atLeast]
}
