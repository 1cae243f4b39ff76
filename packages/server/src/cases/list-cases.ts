import type { CaseStatus, Decision } from '@vigie/casework'
import type { Ruleset } from '@vigie/engine'
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../context.ts'
import { afterId, cursorId } from '../db/cursor-id.ts'
import { CursorUnknown } from '../db/cursor-unknown.ts'
import { type Page, toPage } from '../db/page.ts'
import type { Schema } from '../db/schema.ts'
import { caseColumns } from './case-columns.ts'
import type { CaseLine } from './case-views.ts'
import { hasSeat } from './has-seat.ts'
import { type QueueFilter, queueFilter } from './queue-filter.ts'

export interface QueueQuestion extends QueueFilter {
  readonly status?: CaseStatus | undefined
  readonly decision?: Decision | undefined
  /** Who has it now. */
  readonly assigneeId?: string | undefined
  readonly order: 'pressing' | 'oldest'
  readonly after?: string | undefined
  readonly limit: number
}

/** The queue: most pressing first, or oldest first. */
export async function listCases(
  { query }: Pick<Tx, 'query'>,
  ruleset: Pick<Ruleset, 'taxa'>,
  question: QueueQuestion,
): Promise<Page<CaseLine>> {
  const { status, decision, assigneeId, order, after, limit } = question
  let cases = query
    .selectFrom('case_file')
    .select(caseColumns)
    .select((eb) => [...counts(eb), firstListing(eb).as('first')])
    .where(queueFilter(ruleset, question))
    .limit(limit + 1)
  if (status) cases = cases.where('status', '=', status)
  if (decision) cases = cases.where('decision', '=', decision)
  if (assigneeId) cases = cases.where((eb) => hasSeat(eb, assigneeId))

  if (order === 'oldest') {
    const last = afterId(after)
    if (last) cases = cases.where('id', '>', last)
    return toPage(await cases.orderBy('id').execute(), limit, (row) => [row.id], toLine)
  }
  const place = cursorId(after, 2)
  if (place) {
    const priority = priorityOf(place)
    cases = cases.where(({ eb, or, and }) =>
      or([eb('priority', '<', priority), and([eb('priority', '=', priority), eb('id', '>', place.id)])]),
    )
  }
  return toPage(await cases.orderBy('priority', 'desc').orderBy('id').execute(), limit, (row) => [row.priority, row.id], toLine)
}

function priorityOf({ before: [text] }: { readonly before: readonly string[] }): number {
  const priority = Number(text)
  if (!Number.isSafeInteger(priority)) throw new CursorUnknown()
  return priority
}

/** What a listing is called by: its title, or where it has none the first words of its text. */
const firstWords = sql<string | null>`coalesce(
  nullif(listing_version.content->>'title', ''),
  nullif(left(listing_version.content->>'description', 100), '')
)`

/** Whether the seller says how many of anything: else the number stands for "at least so many". */
const isStated = sql<boolean>`coalesce(jsonb_path_exists(screening.result, '$.offers[*] ? (@.quantity_stated == true)'), false)`

type OfCase = ExpressionBuilder<Schema, 'case_file'>

function counts({ selectFrom, fn }: OfCase) {
  const count = fn.countAll<number>().as('count')
  return [
    selectFrom('case_listing').select(count).whereRef('case_id', '=', 'case_file.id').as('listing_count'),
    selectFrom('case_report').select(count).whereRef('case_id', '=', 'case_file.id').as('report_count'),
  ] as const
}

/** The first listing's words, and what the engine read in them. */
function firstListing({ selectFrom }: OfCase) {
  return jsonObjectFrom(
    selectFrom('case_listing')
      .innerJoin('listing', 'listing.id', 'case_listing.listing_id')
      .innerJoin('listing_version', 'listing_version.id', 'listing.latest_version_id')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('screening')
            .select(['verdict', 'taxon', 'product', 'specimens', 'degraded'])
            .select(isStated.as('specimens_stated'))
            .whereRef('screening.version_id', '=', 'listing.latest_version_id')
            .orderBy('screening.id', 'desc')
            .limit(1)
            .as('seen'),
        (join) => join.onTrue(),
      )
      .select([firstWords.as('title')])
      .select(['seen.verdict', 'seen.taxon', 'seen.product', 'seen.specimens', 'seen.degraded'])
      .select('seen.specimens_stated')
      .whereRef('case_listing.case_id', '=', 'case_file.id')
      .orderBy('case_listing.listing_id')
      .limit(1),
  )
}

type Row = Omit<CaseLine, 'opened_at' | 'updated_at' | 'title' | 'seen' | 'listing_count' | 'report_count'> & {
  readonly opened_at: Date
  readonly updated_at: Date
  readonly listing_count: number | null
  readonly report_count: number | null
  readonly first: {
    readonly title: string | null
    readonly verdict: string | null
    readonly taxon: string | null
    readonly product: string | null
    readonly specimens: number | null
    readonly specimens_stated: boolean | null
    readonly degraded: readonly string[] | null
  } | null
}

function toLine({ first, listing_count, report_count, opened_at, updated_at, ...row }: Row): CaseLine {
  const seen = first?.verdict
    ? ({
        verdict: first.verdict,
        taxon: first.taxon,
        product: first.product,
        specimens: first.specimens,
        specimens_stated: first.specimens_stated ?? false,
        degraded: first.degraded ?? [],
      } as CaseLine['seen'])
    : null
  return {
    ...row,
    opened_at: opened_at.toISOString(),
    updated_at: updated_at.toISOString(),
    title: first?.title ?? null,
    listing_count: listing_count ?? 0,
    report_count: report_count ?? 0,
    seen,
  }
}
