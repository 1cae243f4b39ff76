import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { CursorUnknown } from '../db/cursor-unknown.ts'
import { type Page, readCursor, toPage } from '../db/page.ts'
import type { MeasureId } from './measure-id.ts'
import type { Totals } from './rates.ts'
import { noPlatform } from './statistic-store.ts'

/** Which figures: days (UTC, both counted), platform, measures. */
export interface Selection {
  readonly from: string
  readonly to: string
  readonly by: 'day' | 'week' | 'month' | 'quarter' | 'total'
  readonly platformId: string | null
  /** A row for each platform, or all in one. */
  readonly platforms: 'together' | 'apart'
  readonly measures: readonly MeasureId[]
}

/** The first and last day that the row counts lie within the days asked for: a week cut by them says so. */
export interface Figure {
  readonly from: string
  readonly to: string
  readonly platformId: string | null
  readonly measure: MeasureId
  readonly amount: number
}

/** The figures of a selection by time, platform and measure. */
export async function listFigures(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { from, to, by, platformId, platforms, measures }: Selection,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<Figure>> {
  const isApart = platforms === 'apart' || platformId !== null
  const unit = by === 'total' ? 'day' : by
  const start = by === 'total' ? sql<string>`${from}::date` : sql<string>`date_trunc(${unit}, day::timestamp)::date`
  const end =
    by === 'total'
      ? sql<string>`${to}::date`
      : sql<string>`(span + ${unit === 'quarter' ? '3 months' : `1 ${unit}`}::interval - interval '1 day')::date`
  const [lastSpan, lastPlatform, lastMeasure] = readPlace(after)

  const rows = await query
    .with('figure', (of) =>
      of
        .selectFrom('statistic')
        .select([start.as('span'), isApart ? 'platform_id' : sql<string>`${noPlatform}::uuid`.as('platform_id'), 'measure'])
        .select(sql<number>`sum(amount)::bigint`.as('amount'))
        .where('organisation_id', '=', organisationId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('measure', 'in', measures)
        .$if(platformId !== null, (chosen) => chosen.where('platform_id', '=', platformId as string))
        .groupBy([sql`1`, sql`2`, 'measure'])
        // What was counted and then taken back is as if it had never been.
        .having(sql<boolean>`sum(amount) <> 0`),
    )
    .selectFrom('figure')
    .select(['span', 'platform_id', 'measure', 'amount'])
    .select([sql<string>`greatest(span, ${from}::date)`.as('first_day'), sql<string>`least(${end}, ${to}::date)`.as('last_day')])
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('span', 'platform_id', 'measure'), '>', tuple(lastSpan, lastPlatform, lastMeasure)),
    )
    .orderBy('span')
    .orderBy('platform_id')
    .orderBy('measure')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.span, row.platform_id, row.measure],
    (row) => ({
      from: row.first_day,
      to: row.last_day,
      platformId: row.platform_id === noPlatform ? null : row.platform_id,
      measure: row.measure as MeasureId,
      amount: row.amount,
    }),
  )
}

/** The sum of each measure over the whole time and selection of platforms, for its rates. */
export async function sumFigures(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { from, to, platformId }: Pick<Selection, 'from' | 'to' | 'platformId'>,
): Promise<Totals> {
  const rows = await query
    .selectFrom('statistic')
    .select(['measure', sql<number>`sum(amount)::bigint`.as('amount')])
    .where('organisation_id', '=', organisationId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(platformId !== null, (chosen) => chosen.where('platform_id', '=', platformId as string))
    .groupBy('measure')
    .execute()
  return Object.fromEntries(rows.map(({ measure, amount }) => [measure, amount]))
}

/** Before the first row: no day is earlier, no platform smaller. */
const beginning = ['0001-01-01', noPlatform, ''] as const

function readPlace(after: string | undefined): readonly [string, string, string] {
  const place = readCursor(after, 3)
  if (!place) return beginning
  const [span = '', platformId = '', measure = ''] = place.map(String)
  const isPlace = isDay(span) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(platformId) && /^[a-z0-9._-]+$/.test(measure)
  if (!isPlace) throw new CursorUnknown()
  return [span, platformId, measure]
}

/** Whether a text is a day of the calendar: "2026-02-30" is not. */
function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
