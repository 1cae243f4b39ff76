import { sql } from 'kysely'
import type { TestWorld } from '../db/test-context.fixture.ts'

/** What nobody may find in a package: planted wherever rows hold people and their words. */
export const planted = [
  'anh_88',
  'anh.example',
  'Anh’s tusk',
  'seen at the market',
  'rita@ngo.example',
  'because I know',
  'call Anh',
]

export const moment = new Date('2026-11-21T12:00:00Z')
const [listing, version, caseFile, review, notice, look, report] = Array.from(
  { length: 7 },
  (_, at) => `019aa0e2-7c1e-7bbb-8a43-00000000000${at}`,
) as [string, string, string, string, string, string, string]

/** One listing on its whole way, with a person and their words wherever there is room for them. */
export async function plantFlow({ ctx, organisationId, personId }: TestWorld, platformId: string): Promise<void> {
  const own = { organisation_id: organisationId }
  await ctx.inTransaction(async ({ query, append }) => {
    const insert = (table: Parameters<typeof query.insertInto>[0], row: object) =>
      query
        .insertInto(table)
        .values({ ...own, ...row } as never)
        .execute()
    const seller = { seller_hash: 'anh_88', seller_sealed: Buffer.from('anh_88') }
    const address = { url: 'https://bazaar.example/anh_88/5', identity: 'https://bazaar.example/anh_88/5', external_id: 'anh_88' }
    const seen = { received_at: moment, last_seen_at: moment, latest_version_id: version }
    await insert('platform', {
      id: platformId,
      name: '=Bazaar, "the" one',
      status: 'member',
      hosts: ['bazaar.example'],
      created_at: moment,
      updated_at: moment,
    })
    await insert('listing', { id: listing, platform_id: platformId, ...address, ...seller, ...seen })
    const content = JSON.stringify({ title: 'Anh’s tusk', description: 'call Anh' })
    await insert('listing_version', {
      id: version,
      listing_id: listing,
      number: 1,
      content_hash: 'x',
      content,
      received_at: moment,
      received_from: 'person:rita@ngo.example',
    })
    const judged = {
      ruleset: 'vigie-test',
      verdict: 'flag',
      decision: 'review',
      score: 93.5,
      taxon: 'Elephantidae',
      product: 'ivory',
      specimens: 2,
    }
    await insert('screening', {
      id: look,
      version_id: version,
      listing_id: listing,
      platform_id: platformId,
      as_of: '2026-11-20',
      ...judged,
      degraded: ['no-text', 'edition'],
      result: content,
      screened_at: moment,
    })
    await insert('report', {
      id: report,
      listing_id: listing,
      source: 'public',
      why: 'seen at the market',
      reporter_hash: 'rita@ngo.example',
      received_at: moment,
    })
    await insert('case_file', {
      id: caseFile,
      platform_id: platformId,
      status: 'decided',
      decision: 'notify',
      priority: 93.5,
      opened_at: moment,
      updated_at: moment,
    })
    await insert('case_listing', { case_id: caseFile, listing_id: listing })
    await insert('case_report', { case_id: caseFile, report_id: report })
    const reading = {
      taxon: 'Loxodonta africana',
      product: 'ivory',
      specimens: 2,
      standing: 'undetermined',
      confidence: 'high',
      proposed: 'notify',
      reason: 'because I know',
    }
    await insert('review', {
      id: review,
      case_id: caseFile,
      assignee_id: personId,
      assigned_at: moment,
      submitted_at: moment,
      ...reading,
    })
    await insert('notice', {
      id: notice,
      platform_id: platformId,
      case_id: caseFile,
      status: 'answered',
      ground: 'illegal-content',
      content,
      channel: 'email',
      ticket: 'rita@ngo.example',
      created_at: moment,
      updated_at: moment,
      sent_at: moment,
    })
    await insert('notice_listing', { notice_id: notice, listing_id: listing, specimens: 2 })
    await insert('outcome', {
      id: look,
      notice_id: notice,
      listing_id: listing,
      platform_id: platformId,
      action: 'kept',
      kept_reason: 'other',
      note: 'call Anh',
      way: 'link',
      recorded_at: moment,
    })
    const grounds = JSON.stringify({ led_to: 'https://anh.example/' })
    await insert('verification', {
      id: look,
      notice_id: notice,
      listing_id: listing,
      platform_id: platformId,
      step: '1h',
      due_at: moment,
      looked_at: moment,
      result: 'still-up',
      looked_by: 'person',
      grounds,
      confirmed_at: moment,
      confirmation_agrees: true,
    })
    await insert('statistic', { day: '2026-11-21', platform_id: platformId, measure: 'listings.received', amount: 1 })
    await insert('statistic', {
      day: '2026-11-22',
      platform_id: '00000000-0000-0000-0000-000000000000',
      measure: 'cases.opened',
      amount: 1,
    })
    await append({ kind: 'case.assigned', subject: caseFile, facts: { assigneeId: personId } })
    await append({ kind: 'listing.received', subject: listing, facts: { versionId: version, platformId, isNew: true } })
    await append({ kind: 'member.left', subject: personId, facts: { personId } })
  })
}

/** Listings by the thousand, each received an hour after the one before. */
export async function plantMany({ ctx, organisationId }: TestWorld, count: number): Promise<void> {
  await ctx.inTransaction(async ({ query }) => {
    await sql`
      insert into listing (id, organisation_id, identity, received_at, last_seen_at, latest_version_id)
      select ('029aa0e2-7c1e-7bbb-8a43-' || lpad(n::text, 12, '0'))::uuid, ${organisationId}, 'https://anh.shops.example/' || n,
             ${moment}::timestamptz + n * interval '1 hour', ${moment}, ${version}
        from generate_series(1, ${count}::int) as n`.execute(query)
  })
}
