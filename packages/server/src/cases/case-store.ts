import { type CaseEvent, type CaseEventKind, type CaseFile, foldCase, type Happening, unreachable } from '@vigie/casework'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { leaveSeat, takeSeat } from './review-store.ts'

/** A case whose row is locked until the transaction ends. */
export interface HeldCase {
  readonly caseFile: CaseFile
  /** 1 and one more for each reopening. */
  readonly round: number
}

type CaseHappening = Happening<CaseEventKind>

/** Open a case of listings whose locks the caller holds, and none of which has an open case. */
export async function insertCase(
  tx: Tx,
  id: string,
  of: {
    readonly listings: readonly { readonly id: string; readonly platform_id: string | null }[]
    readonly reportIds: readonly string[]
  },
  priority: number,
): Promise<HeldCase> {
  const { query, organisationId, now } = tx
  const listingIds = of.listings.map((listing) => listing.id)
  const opened: CaseHappening = { kind: 'case.opened', subject: id, facts: { listingIds, reportIds: of.reportIds } }
  await tx.append(opened)
  const caseFile = foldCase(null, toEvent(tx, opened))
  const platformId = of.listings[0]?.platform_id ?? null
  const moments = { opened_at: now, updated_at: now }
  const { status, decision } = caseFile
  await query
    .insertInto('case_file')
    .values({ id, organisation_id: organisationId, platform_id: platformId, status, decision, priority, ...moments })
    .execute()
  await insertListings(tx, id, listingIds)
  if (of.reportIds.length > 0) await insertReports(tx, id, of.reportIds)
  return { caseFile, round: 1 }
}

/**
 * The case, locked until the transaction ends; null where this organisation has no such case. What hangs on the row is read by a
 * second query: of the locking one, the part below the row would be as old as the wait for the lock was long.
 */
export async function lockCase({ query }: Tx, id: string): Promise<HeldCase | null> {
  const row = await query
    .selectFrom('case_file')
    .select(['status', 'decision', 'round'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return null

  const { status, decision, round } = row
  const reviews = sql`from review where case_id = ${id} and round = ${round}`
  const lists = await query
    .selectNoFrom([
      sql<string[]>`array(select listing_id from case_listing where case_id = ${id} order by listing_id)`.as('listingIds'),
      sql<string[]>`array(select report_id from case_report where case_id = ${id} order by report_id)`.as('reportIds'),
      sql<string[]>`array(select assignee_id ${reviews} and released_at is null order by assigned_at, id)`.as('assigneeIds'),
      sql<string[]>`array(select id ${reviews} and submitted_at is not null order by submitted_at, id)`.as('reviewIds'),
    ])
    .executeTakeFirstOrThrow()
  return { caseFile: { id, status, decision, ...lists }, round }
}

/** The only way that a case changes: its events are added to the log, folded, and written into the rows that show them. */
export async function recordCase(
  tx: Tx,
  ids: Context['ids'],
  held: HeldCase,
  ...happenings: readonly CaseHappening[]
): Promise<HeldCase> {
  await tx.append(...happenings)
  let { caseFile, round } = held
  for (const happening of happenings) {
    caseFile = foldCase(caseFile, toEvent(tx, happening))
    if (happening.kind === 'case.reopened') round++
    await writeRows(tx, ids, round, happening)
  }
  const { id, status, decision } = caseFile
  await tx.query.updateTable('case_file').set({ status, decision, round, updated_at: tx.now }).where('id', '=', id).execute()
  return { caseFile, round }
}

/** A case only ever becomes more pressing. */
export async function raisePriority({ query }: Tx, caseId: string, priority: number): Promise<void> {
  await query.updateTable('case_file').set({ priority }).where('id', '=', caseId).where('priority', '<', priority).execute()
}

async function writeRows(tx: Tx, ids: Context['ids'], round: number, happening: CaseHappening): Promise<void> {
  const { subject: caseId } = happening
  switch (happening.kind) {
    case 'case.opened':
    case 'case.reviewed':
      return // written by insertCase and by saveReading
    case 'case.listing-added':
      return insertListings(tx, caseId, [happening.facts.listingId])
    case 'case.report-merged':
      return insertReports(tx, caseId, [happening.facts.reportId])
    case 'case.assigned':
      return takeSeat(tx, ids.next(), { caseId, round, assigneeId: happening.facts.assigneeId })
    case 'case.unassigned':
      return leaveSeat(tx, { caseId, round, assigneeId: happening.facts.assigneeId })
    case 'case.decided':
      return markDecided(tx, caseId)
    case 'case.reopened':
      return markListings(tx, caseId, { is_open: true, decided_version_id: null })
    case 'case.closed':
      return markListings(tx, caseId, { is_open: false })
    default:
      return unreachable(happening)
  }
}

async function insertListings({ query, organisationId }: Tx, caseId: string, listingIds: readonly string[]): Promise<void> {
  await query
    .insertInto('case_listing')
    .values(listingIds.map((listing_id) => ({ case_id: caseId, listing_id, organisation_id: organisationId })))
    .execute()
}

async function insertReports({ query, organisationId }: Tx, caseId: string, reportIds: readonly string[]): Promise<void> {
  await query
    .insertInto('case_report')
    .values(reportIds.map((report_id) => ({ case_id: caseId, report_id, organisation_id: organisationId })))
    .execute()
}

async function markDecided({ query }: Tx, caseId: string): Promise<void> {
  await query
    .updateTable('case_listing')
    .from('listing')
    .set((eb) => ({ decided_version_id: eb.ref('listing.latest_version_id') }))
    .whereRef('listing.id', '=', 'case_listing.listing_id')
    .where('case_listing.case_id', '=', caseId)
    .execute()
}

async function markListings(
  { query }: Tx,
  caseId: string,
  change: { readonly is_open: boolean; readonly decided_version_id?: null },
): Promise<void> {
  await query.updateTable('case_listing').set(change).where('case_id', '=', caseId).execute()
}

function toEvent({ actor, now }: Tx, happening: CaseHappening): CaseEvent {
  return { ...happening, version: 1, actor, at: now.toISOString() }
}
