import { Readable } from 'node:stream'
import { ok, type RefusalOf, type Result } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { chooseMeasures } from './choose-measures.ts'
import type { StatisticsQuery } from './get-statistics.ts'
import { type Figure, listFigures } from './list-figures.ts'
import type { Measure } from './measures.ts'
import { toCsvLine } from './to-csv-line.ts'

/** Names of columns never change their meaning; new ones come last. */
const header = ['from_day', 'to_day', 'platform_id', 'platform_name', 'measure', 'measure_version', 'unit', 'amount']
const linesAtOnce = 5000

/** The figures of a selection as CSV, read page by page while they are sent. */
export function writeStatisticsCsv(
  ctx: Pick<Context, 'inTransaction'>,
  { names, ...selection }: StatisticsQuery,
): Result<Readable, RefusalOf<'measure-unknown'>> {
  const chosen = chooseMeasures(names)
  if (!chosen.ok) return chosen

  const measures = new Map(chosen.value.map((measure) => [measure.id, measure]))
  const asked = { ...selection, measures: [...measures.keys()] }
  return ok(Readable.from(writeLines()))

  async function* writeLines(): AsyncGenerator<string> {
    yield toCsvLine(header)
    for (let after: string | undefined | null; after !== null; ) {
      const page = { after, limit: linesAtOnce }
      const [figures, nameOf] = await ctx.inTransaction(async (tx) => {
        const figures = await listFigures(tx, asked, page)
        return [figures, await findPlatformNames(tx, figures.items)] as const
      })
      yield figures.items.map((figure) => toLine(figure, measures.get(figure.measure) as Measure, nameOf)).join('')
      after = figures.next
    }
  }
}

function toLine(figure: Figure, measure: Measure, nameOf: ReadonlyMap<string, string>): string {
  const { from, to, platformId, amount } = figure
  const name = platformId === null ? null : (nameOf.get(platformId) ?? null)
  return toCsvLine([from, to, platformId, name, measure.id, measure.version, measure.unit, amount])
}

async function findPlatformNames({ query }: Pick<Tx, 'query'>, figures: readonly Figure[]): Promise<Map<string, string>> {
  const ids = [...new Set(figures.flatMap(({ platformId }) => (platformId === null ? [] : [platformId])))]
  if (ids.length === 0) return new Map()
  const rows = await query.selectFrom('platform').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
