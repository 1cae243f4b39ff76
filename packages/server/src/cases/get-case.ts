import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { caseColumns } from './case-columns.ts'
import type { CaseView } from './case-views.ts'
import { explainListing, type Reader } from './explain-listing.ts'
import { listCaseEvents } from './list-case-events.ts'
import { listCaseListings } from './list-case-listings.ts'
import { listCaseReviews } from './list-case-reviews.ts'
import { listSameWords } from './list-same-words.ts'

/** Newest of what reporters wrote. */
const mostWhys = 50

/**
 * A case as its page shows it. The first read is blind: others' reviews are shown to whoever has submitted theirs in this round,
 * and to everybody once the case is decided.
 *
 * @param viewerId the person who looks; null for a program
 * @param reader with what the engine's reading is explained; without it, it is not
 */
export async function getCase(
  tx: Pick<Tx, 'query' | 'now'>,
  caseId: string,
  viewerId: string | null,
  reader: Reader | null = null,
): Promise<Result<CaseView, RefusalOf<'case-not-found'>>> {
  const row = await tx.query
    .selectFrom('case_file')
    .select(caseColumns)
    .select('round')
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!row) return refuse({ code: 'case-not-found', caseId })

  const { opened_at, updated_at, ...head } = row
  const reviews = await listCaseReviews(tx, caseId, viewerId)
  const isBlind = (head.status === 'open' || head.status === 'in-review') && !reviews.some(isMineOf(head.round))
  const shown = isBlind ? reviews.filter(({ is_mine }) => is_mine) : reviews
  const listings = await listCaseListings(tx, caseId)
  const today = tx.now.toISOString().slice(0, 10)
  return ok({
    ...head,
    opened_at: opened_at.toISOString(),
    updated_at: updated_at.toISOString(),
    listings: reader ? listings.map((listing) => explainListing(listing, reader, today)) : listings,
    reports: await readReports(tx, caseId),
    reviews: shown,
    hidden_review_count: reviews.length - shown.length,
    events: await listCaseEvents(tx, caseId),
    same_words_case_ids: await listSameWords(tx, caseId),
  })
}

const isMineOf =
  (round: number) =>
  (review: CaseView['reviews'][number]): boolean =>
    review.is_mine && review.round === round

/** How many reported, and what they wrote. Never who. */
async function readReports({ query }: Pick<Tx, 'query'>, caseId: string): Promise<CaseView['reports']> {
  const reports = query
    .selectFrom('case_report')
    .innerJoin('report', 'report.id', 'case_report.report_id')
    .where('case_report.case_id', '=', caseId)
  const { count } = await reports.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const whys = await reports.select('why').where('why', 'is not', null).orderBy('report.id', 'desc').limit(mostWhys).execute()
  return { count, why: whys.flatMap(({ why }) => (why === null ? [] : [why])) }
}
