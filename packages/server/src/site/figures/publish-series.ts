import { hideCells } from './hide-cells.ts'
import { exact, isFew, type PublicCount } from './public-count.ts'
import { hideSum, publishCells } from './publish-row.ts'

/** A count by month, with its sums over several spans. */
export interface PublicSeries {
  readonly months: readonly PublicCount[]
  /** One for each span asked for. */
  readonly totals: readonly PublicCount[]
}

/**
 * The months of one measure, the oldest first, with sums over spans that all end with the last month: this year, twelve months,
 * everything. One choice of what is hidden for all spans, because who has read one page reads the next and subtracts: the
 * difference of two sums is the sum of the months between them, and must not give a month away either.
 *
 * @param spans numbers of months, the shortest first
 */
export function publishSeries(amounts: readonly number[], spans: readonly number[]): PublicSeries {
  const hidden = amounts.map(isFew)
  const isSumShown: boolean[] = []
  // Months after this one belong to no sum that can be told apart so far.
  let pooledTo = amounts.length
  for (const span of spans) {
    const from = Math.max(0, amounts.length - span)
    const choice = hideCells(amounts.slice(from, pooledTo))
    isSumShown.push(choice !== null)
    if (choice === null) continue
    for (const [at, isHidden] of choice.entries()) if (isHidden) hidden[from + at] = true
    pooledTo = from
  }

  const months = publishCells(amounts, hidden)
  const totals = spans.map((span, index) => {
    const from = Math.max(0, amounts.length - span)
    const [inSpan, shown] = [amounts.slice(from), months.slice(from)]
    return isSumShown[index] ? exact(inSpan.reduce((sum, amount) => sum + amount, 0)) : hideSum(inSpan, shown)
  })
  return { months, totals }
}
