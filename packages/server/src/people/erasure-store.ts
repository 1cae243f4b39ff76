import { sql } from 'kysely'
import { asSignIn } from '../access/as-sign-in.ts'
import type { Tx } from '../context.ts'

/**
 * What empties rows of other stages. Elsewhere each table has its one writer; erasing crosses all of them, because what is to be
 * found here on one screen is that nothing was forgotten: a column that holds somebody's words is emptied here, or it is not
 * emptied. protection-register.ts says of each column how it ends, and a test plants words in every table and looks for them afterwards.
 * Each function empties what is not empty yet and says how many rows it touched, so it may run again.
 */

/** Stands where a column must hold something. */
const emptied = 'erased'

export interface EmptiedListing {
  readonly id: string
  /** The site alone, or null. */
  readonly url: string | null
}

/** Listings become rows that say which platform, when, and nothing else. */
export async function emptyListingRows({ query, now }: Tx, listings: readonly EmptiedListing[]): Promise<number> {
  if (listings.length === 0) return 0
  const { numAffectedRows } = await sql`
    update listing set identity = 'erased:' || listing.id, url = emptied.url, external_id = null, seller_hash = null,
      seller_sealed = null, erased_at = ${now}
    from unnest(${listings.map(({ id }) => id)}::uuid[], ${listings.map(({ url }) => url)}::text[]) as emptied (id, url)
    where listing.id = emptied.id and listing.erased_at is null`.execute(query)
  return Number(numAffectedRows ?? 0n)
}

/** What listings say, what was found in it, and what people wrote about it: that may name the seller, so it goes as a whole. */
export async function emptyListingWords({ query, now }: Tx, listingIds: readonly string[]): Promise<number> {
  const ofThese = sql<boolean>`listing_id = any(${[...listingIds]}::uuid[])`
  const statements = [
    sql`update listing_version set content = null, content_hash = ${emptied}, ignored = '[]'
      where ${ofThese} and (content is not null or content_hash <> ${emptied})`,
    sql`delete from report_photo where ${ofThese}`,
    sql`update screening set result = null where ${ofThese} and result is not null`,
    sql`update capture set url = null, erased_at = ${now} where ${ofThese} and erased_at is null`,
    sql`update capture_waiver set reason = ${emptied} where ${ofThese} and reason <> ${emptied}`,
    sql`update report set why = null where ${ofThese} and why is not null`,
    sql`update outcome set note = null, contest = null where ${ofThese} and (note is not null or contest is not null)`,
    sql`update notice_reply set words = ${emptied}
      where words <> ${emptied} and notice_id in (select notice_id from notice_listing where ${ofThese})`,
    sql`update review set reason = null
      where reason is not null and case_id in (select case_id from case_listing where ${ofThese})`,
    sql`update legal_hold set reason = ${emptied}
      where reason <> ${emptied} and lifted_at is not null
        and subjects && (${[...listingIds]}::text[]
          || coalesce((select array_agg(case_id::text) from case_listing where ${ofThese}), '{}'))`,
  ]
  let rows = 0
  for (const statement of statements) rows += Number((await statement.execute(query)).numAffectedRows ?? 0n)
  return rows
}

/** Lifted holds of a seller. */
export async function emptyHoldsOf({ query }: Tx, sellerHashes: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update legal_hold set reason = ${emptied}
    where reason <> ${emptied} and lifted_at is not null and subjects && ${[...sellerHashes]}::text[]`.execute(query)
  return Number(numAffectedRows ?? 0n)
}

/** What a platform's system answered to tries: it may repeat what it was sent. */
export async function emptyTries({ query }: Tx, noticeId: string): Promise<number> {
  const { numUpdatedRows } = await query
    .updateTable('delivery_try')
    .set({ response: '' })
    .where('notice_id', '=', noticeId)
    .where('response', '!=', '')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** By what a notice was found. */
export async function forgetKeys({ query }: Tx, noticeId: string): Promise<void> {
  await query.deleteFrom('notice_key').where('notice_id', '=', noticeId).execute()
}

/** Parts of captures whose bytes are gone. */
export async function removeParts(
  { query }: Tx,
  parts: readonly { readonly captureId: string; readonly name: string }[],
): Promise<number> {
  if (parts.length === 0) return 0
  const { numAffectedRows } = await sql`
    delete from capture_part using unnest(${parts.map(({ captureId }) => captureId)}::uuid[],
      ${parts.map(({ name }) => name)}::text[]) as gone (capture_id, name)
    where capture_part.capture_id = gone.capture_id and capture_part.name = gone.name`.execute(query)
  return Number(numAffectedRows ?? 0n)
}

/** What a reporter wrote, and by what they find it again. */
export async function emptyReports({ query, now }: Tx, reportIds: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await query
    .updateTable('report')
    .set({ why: null, reporter_hash: null, erased_at: now })
    .where('id', 'in', reportIds)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function removeReceipts({ query }: Tx, reportIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await query
    .deleteFrom('token')
    .where('purpose', '=', 'receipt')
    .where('subject_id', 'in', reportIds)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** A member's traces in this organisation. Their reviews keep the id of a person who has no name any more. */
export async function emptyMember(
  { query, organisationId, now }: Tx,
  { personId, reporterHash, email }: { readonly personId: string; readonly reporterHash: string; readonly email: string | null },
): Promise<number> {
  const results = [
    await query.updateTable('report').set({ reporter_hash: null }).where('reporter_hash', '=', reporterHash).executeTakeFirst(),
    await query
      .updateTable('membership')
      .set({ roles: [] })
      .where('organisation_id', '=', organisationId)
      .where('person_id', '=', personId)
      .where(sql<boolean>`cardinality(roles) > 0`)
      .executeTakeFirst(),
    await query
      .updateTable('invitation')
      .set({ email: null, expires_at: sql`least(expires_at, ${now})` })
      .where('email', '=', email)
      .executeTakeFirst(),
  ]
  return results.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), 0)
}

/** Name, address, password, sessions and second factor of a person who is in no organisation any more. The id stays. */
export async function emptyPerson({ query, now }: Tx, personId: string): Promise<number> {
  const email = `${personId}@erased.invalid`
  return asSignIn(query, async () => {
    const blanked = await query
      .updateTable('person')
      .set({
        name: emptied,
        email,
        email_verified: false,
        image: null,
        two_factor_enabled: false,
        locale: 'en',
        time_zone: 'UTC',
      })
      .set({ updated_at: now })
      .where('id', '=', personId)
      .where('email', '!=', email)
      .executeTakeFirst()
    await query
      .updateTable('sign_in_account')
      .set({ password: null, access_token: null, refresh_token: null, id_token: null, account_id: personId, updated_at: now })
      .where('person_id', '=', personId)
      .execute()
    await query.deleteFrom('sign_in_session').where('person_id', '=', personId).execute()
    await query.deleteFrom('second_factor').where('person_id', '=', personId).execute()
    await query.deleteFrom('sign_in_verification').where('value', 'like', `%${personId}%`).execute()
    return Number(blanked.numUpdatedRows)
  })
}
