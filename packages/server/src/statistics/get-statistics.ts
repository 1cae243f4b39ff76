import { ok, type RefusalOf, type Result } from '@vigie/casework'
import type { Context } from '../context.ts'
import type { Page } from '../db/page.ts'
import { chooseMeasures } from './choose-measures.ts'
import { type Figure, listFigures, type Selection, sumFigures } from './list-figures.ts'
import { isLogRead } from './list-settled-events.ts'
import type { Measure } from './measures.ts'
import { type Rate, ratesOf } from './rates.ts'
import { findPlace } from './statistic-store.ts'

/** What is asked: a selection, with the names of measures instead of the measures. */
export interface StatisticsQuery extends Omit<Selection, 'measures'> {
  readonly names?: readonly string[] | undefined
}

export interface Statistics {
  readonly generatedAt: Date
  readonly measures: readonly Measure[]
  readonly figures: Page<Figure>
  readonly rates: readonly Rate[]
  /** Whether everything in the log is in the figures. */
  readonly isComplete: boolean
}

/** The figures of a selection with what they mean, and the rates over its whole time. */
export async function getStatistics(
  ctx: Pick<Context, 'inTransaction'>,
  { names, ...selection }: StatisticsQuery,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<Statistics, RefusalOf<'measure-unknown'>>> {
  const chosen = chooseMeasures(names)
  if (!chosen.ok) return chosen

  const measures = chosen.value
  return ctx.inTransaction(async (tx) => {
    const figures = await listFigures(tx, { ...selection, measures: measures.map(({ id }) => id) }, page)
    const rates = ratesOf(await sumFigures(tx, selection))
    const isComplete = await isLogRead(tx, await findPlace(tx))
    return ok({ generatedAt: tx.now, measures, figures, rates, isComplete })
  })
}
