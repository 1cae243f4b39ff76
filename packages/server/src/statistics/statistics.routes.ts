import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { getStatistics, type Statistics, type StatisticsQuery } from './get-statistics.ts'
import { listReceivedFigures, receivedMeasures } from './list-received-figures.ts'
import { definitionsVersion } from './measures.ts'
import { type NoteCode, notes, rateWords } from './statistics-notes.ts'
import { writeStatisticsCsv } from './write-statistics-csv.ts'

export function statisticsRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.getStatistics, async ({ ctx, query }) => {
    const { from, to, by, platform_id = null, platforms, after, limit } = query
    const found = await getStatistics(ctx, toQuery(query), { after, limit })
    if (!found.ok) return found
    const asked = { organisation_id: ctx.acting.organisationId, from, to, by, platform_id, platforms }
    return ok({ ...asked, definitions_version: definitionsVersion, ...toView(found.value) })
  })
  serveRoute(app, gate, routes.getStatisticsTable, async ({ ctx, query, reply }) => {
    const table = writeStatisticsCsv(ctx, toQuery(query))
    if (table.ok) reply.header('content-disposition', `attachment; filename="${await fileName(ctx, query)}"`)
    return table
  })
  serveRoute(app, gate, routes.getReceivedStatistics, async ({ ctx, query: { from, to } }) => {
    const found = await listReceivedFigures(ctx, { from, to })
    const platforms = found.map(({ platform, organisation: name, isComplete: is_complete, figures }) => {
      return { platform, organisation: { name }, is_complete, rows: figures.map(({ measure, amount }) => ({ measure, amount })) }
    })
    const generated_at = ctx.clock.now().toISOString()
    const measures = [...receivedMeasures()]
    return ok({ generated_at, from, to, definitions_version: definitionsVersion, measures, platforms })
  })
}

/** Whose figures a file holds, of which time and by which span: "vigie-figures-bazaar-by-month-2026-01-01-2026-03-31.csv". */
async function fileName(
  { inTransaction }: Pick<Context, 'inTransaction'>,
  { platform_id: id, by, from, to }: Asked,
): Promise<string> {
  const platform =
    id === undefined
      ? undefined
      : await inTransaction(({ query }) => query.selectFrom('platform').select('name').where('id', '=', id).executeTakeFirst())
  // Only letters that every system can write; what has none is told by its number.
  const plain = platform?.name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  const whose = id ? plain || id : 'all-platforms'
  return `vigie-figures-${whose.slice(0, 60)}-by-${by}-${from}-${to}.csv`
}

interface Asked extends Pick<StatisticsQuery, 'from' | 'to' | 'by' | 'platforms'> {
  readonly platform_id?: string | undefined
  readonly measure?: readonly string[] | undefined
}

function toQuery({ from, to, by, platforms, platform_id, measure }: Asked): StatisticsQuery {
  return { from, to, by, platforms, platformId: platform_id ?? null, names: measure }
}

function toView({ generatedAt, measures, figures, rates, isComplete }: Statistics) {
  return {
    generated_at: generatedAt.toISOString(),
    measures: [...measures],
    rows: figures.items.map(({ platformId, ...row }) => ({ ...row, platform_id: platformId })),
    next: figures.next,
    rates: rates.map(({ unverifiableShare, ...rate }) => ({
      ...rate,
      unverifiable_share: unverifiableShare,
      ...rateWords[rate.id],
    })),
    notes: (Object.keys(notes) as NoteCode[])
      .filter((code) => code !== 'counting-not-finished' || !isComplete)
      .map((code) => ({ code, ...notes[code] })),
  }
}
