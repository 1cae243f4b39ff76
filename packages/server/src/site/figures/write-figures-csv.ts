import { verificationSteps } from '@vigie/casework'
import { definitionsVersion } from '../../statistics/measures.ts'
import { toCsvLine } from '../../statistics/to-csv-line.ts'
import type { PublicCount } from './public-count.ts'
import type { PublicFigures } from './public-figures.ts'
import { answerNames, columns, finds, monthlyNames } from './public-measures.ts'

/** Names of columns never change their meaning; new ones come last. */
const header = ['from_day', 'to_day', 'table', 'row', 'figure', 'shown', 'amount', 'at_least', 'definitions_version']

/**
 * The same numbers as on the page, hidden alike. `shown` is `exact`, `fewer_than_5` (1 to 4) or `withheld`; `amount` is empty
 * where it is not exact.
 */
export function writeFiguresCsv(figures: PublicFigures | null): string {
  if (figures === null) return toCsvLine(header)
  const { from, to, months, byMonth, answers, looks, platforms } = figures
  const line = (table: string, row: string, figure: string, count: PublicCount) =>
    toCsvLine([from, to, table, row, figure, ...toCells(count), definitionsVersion])
  const lines = [
    ...monthlyNames.flatMap((name) => [
      ...months.map((month, at) => line('months', month.slice(0, 7), name, byMonth[name].cells[at] as PublicCount)),
      line('months', 'total', name, byMonth[name].total),
    ]),
    ...answerNames.map((name, at) => line('answers', name, 'answers', answers.cells[at] as PublicCount)),
    line('answers', 'total', 'answers', answers.total),
    ...verificationSteps.flatMap((step) => [
      ...finds.map((find, at) => line('looks', step, find, looks[step].cells[at] as PublicCount)),
      line('looks', step, 'total', looks[step].total),
    ]),
    ...platforms.flatMap(({ name, counts }) =>
      columns.map((column, at) => line('platforms', name ?? 'not_members', column, counts[at] as PublicCount)),
    ),
  ]
  return toCsvLine(header) + lines.join('')
}

function toCells(count: PublicCount): [shown: string, amount: number | null, atLeast: number | null] {
  if (count.kind === 'exact') return ['exact', count.amount, count.amount]
  return count.kind === 'few' ? ['fewer_than_5', null, 1] : ['withheld', null, count.atLeast]
}
