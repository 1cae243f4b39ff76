import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { isListingHeld } from './find-held.ts'
import { keptSince } from './retention.ts'

type Asking = Pick<Tx, 'query' | 'organisationId' | 'now'>

/**
 * Listings whose time is over, those not seen for longest first, and erased ones to which work under way has added since. What is held by law stays, and
 * so does a listing with a case that is not closed.
 */
export async function listExpiredListings({ query, organisationId, now }: Asking, limit: number): Promise<string[]> {
  const hasCase = sql<boolean>`exists (select from case_listing of where of.listing_id = listing.id)`
  const hasCaseSince = (moment: Date) => sql<boolean>`exists (
    select from case_listing of join case_file on case_file.id = of.case_id
     where of.listing_id = listing.id and (case_file.status <> 'closed' or case_file.updated_at >= ${moment}))`
  const hasAction = sql<boolean>`(exists (
    select from case_listing of join case_file on case_file.id = of.case_id
     where of.listing_id = listing.id and case_file.decision in ('notify', 'refer'))
    or exists (select from notice_listing named where named.listing_id = listing.id))`
  const withoutCase = keptSince('listingWithoutCase', now)
  const withoutAction = keptSince('listingWithoutAction', now)
  const rows = await query
    .selectFrom('listing')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    // Whatever its case was: a listing that is still seen is kept.
    .where('last_seen_at', '<', new Date(Math.max(Number(withoutCase), Number(withoutAction))))
    .where(sql<boolean>`not ${isListingHeld}`)
    .where(
      sql<boolean>`case
        when not ${hasCase} then last_seen_at < ${withoutCase}
        when not ${hasAction} then last_seen_at < ${withoutAction} and not ${hasCaseSince(withoutAction)}
        else not ${hasCaseSince(keptSince('evidence', now))} end`,
    )
    .orderBy('last_seen_at')
    .limit(limit)
    .execute()
  if (rows.length === limit) return rows.map(({ id }) => id)
  const late = await query
    .selectFrom('listing')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is not', null)
    .where(
      sql<boolean>`exists (select from capture join capture_part part on part.capture_id = capture.id where capture.listing_id = listing.id)`,
    )
    .orderBy('id')
    .limit(limit - rows.length)
    .execute()
  return [...rows, ...late].map(({ id }) => id)
}

/** Reports whose words have been kept long enough. */
export async function listExpiredReports({ query, organisationId, now }: Asking, limit: number): Promise<string[]> {
  const rows = await query
    .selectFrom('report')
    .innerJoin('listing', 'listing.id', 'report.listing_id')
    .select('report.id')
    .where('report.organisation_id', '=', organisationId)
    .where('report.erased_at', 'is', null)
    .where('report.received_at', '<', keptSince('reportWords', now))
    .where(sql<boolean>`not ${isListingHeld}`)
    .orderBy('report.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Who left long ago and has a name still. */
export async function listFormerMembers({ query, organisationId, now }: Asking, limit: number): Promise<string[]> {
  const rows = await query
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('left_at', '<', keptSince('formerMember', now))
    .where(sql<boolean>`cardinality(roles) > 0`)
    .orderBy('person_id')
    .limit(limit)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
