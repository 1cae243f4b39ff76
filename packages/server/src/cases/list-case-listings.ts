import { screenedListing } from '@vigie/contract'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../context.ts'
import { readContent } from '../intake/stored-content.ts'
import type { CaseView } from './case-views.ts'

type CaseListing = CaseView['listings'][number]

/** As many as a case may be opened with. */
const most = 100

/** The listings of a case as last seen, each with the latest screening of the very words shown: findings point into them. */
export async function listCaseListings({ query }: Pick<Tx, 'query'>, caseId: string): Promise<CaseListing[]> {
  const rows = await query
    .selectFrom('case_listing')
    .innerJoin('listing', 'listing.id', 'case_listing.listing_id')
    .innerJoin('listing_version as version', 'version.id', 'listing.latest_version_id')
    .select(['listing.id', 'listing.url', 'listing.external_id', 'listing.received_at', 'listing.last_seen_at'])
    .select(['version.id as versionId', 'version.number', 'version.received_at as versionAt', 'version.content'])
    .select('version.received_from as versionFrom')
    .select(({ selectFrom, fn, exists }) => [
      selectFrom('capture')
        .select(fn.countAll<number>().as('count'))
        .whereRef('capture.listing_id', '=', 'listing.id')
        .where('capture.erased_at', 'is', null)
        .as('captures'),
      exists(
        selectFrom('capture')
          .select('capture.id')
          .whereRef('capture.listing_id', '=', 'listing.id')
          .where('capture.kind', '=', 'fetched')
          .where('capture.erased_at', 'is', null),
      )
        .$castTo<boolean>()
        .as('has_page'),
      jsonObjectFrom(
        selectFrom('screening')
          .select(['verdict', 'decision', 'score', 'taxon', 'product', 'specimens', 'degraded', 'as_of', 'screened_at', 'result'])
          .whereRef('screening.version_id', '=', 'version.id')
          .orderBy('screening.id', 'desc')
          .limit(1),
      ).as('screening'),
    ])
    .where('case_listing.case_id', '=', caseId)
    .orderBy('listing.id')
    .limit(most)
    .execute()
  return rows.map(({ versionId, number, versionAt, versionFrom, content, captures, screening, ...row }) => ({
    ...row,
    received_at: row.received_at.toISOString(),
    last_seen_at: row.last_seen_at.toISOString(),
    version: {
      id: versionId,
      number,
      received_at: versionAt.toISOString(),
      is_from_page: versionFrom === 'system',
      content: readContent(content) as CaseListing['version']['content'],
    },
    screening: screening && toScreening(screening),
    capture_count: captures ?? 0,
  }))
}

/** The row of a screening as JSON has it: codes are plain text there, and a moment is not written in UTC's short form. */
interface ScreeningRow {
  readonly verdict: string
  readonly decision: string
  readonly score: number
  readonly taxon: string | null
  readonly product: string | null
  readonly specimens: number
  readonly degraded: string[]
  readonly as_of: string
  readonly screened_at: string
  readonly result: unknown
}

function toScreening({ screened_at, result, ...row }: ScreeningRow): NonNullable<CaseListing['screening']> {
  // A result of another form of the wire is left out: the columns beside it say what counts.
  const read = screenedListing.safeParse(result)
  return {
    ...row,
    named: [],
    why_passed: null,
    screened_at: new Date(screened_at).toISOString(),
    result: read.success ? read.data : null,
  } as NonNullable<CaseListing['screening']>
}
