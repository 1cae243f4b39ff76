import { confirmationsNeeded } from '@vigie/casework'
import type { routes } from '@vigie/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../context.ts'
import { cursorId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'

export type RemovalRate = z.input<(typeof routes)['listRemovalRates']['answer']>['items'][number]

interface Row {
  readonly id: string
  readonly name: string
  readonly noticed: number
  readonly removed: number
  readonly gone: number
  readonly presumed: number
  readonly up: number
  readonly changed: number
  readonly unverifiable: number
  readonly contradictions: number
  readonly confirmations: number
}

/**
 * By platform, in the order of names: what was noticed, what the platform says it removed, and what was seen. Each listing counts
 * once, by its latest notice that stands; of its looks the latest that tells something counts, so that a site that is down for a day
 * does not hide what was seen before.
 */
export async function listRemovalRates(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<RemovalRate>> {
  const { before: [name = ''] = [], id = '00000000-0000-0000-0000-000000000000' } = cursorId(after, 2) ?? {}
  const { rows } = await sql<Row>`
    with shown as (
      select id, name from platform where (name, id) > (${name}, ${id}::uuid) order by name, id limit ${limit + 1}
    ), noticed as (
      select distinct on (notice_listing.listing_id) notice.platform_id, notice.id as notice_id, notice_listing.listing_id
        from notice join notice_listing on notice_listing.notice_id = notice.id
       where notice.organisation_id = ${organisationId} and notice.platform_id in (select id from shown)
         and notice.sent_at is not null and notice.withdraws_id is null and notice.status <> 'withdrawn'
       order by notice_listing.listing_id, notice.sent_at desc, notice.id desc
    ), judged as (
      select noticed.platform_id, coalesce(said.action in ('removed', 'seller-suspended'), false) as is_said, said.recorded_at,
             told.result, told.looked_at,
             exists (select from verification as look where look.notice_id = noticed.notice_id
                        and look.listing_id = noticed.listing_id and look.looked_at is not null) as is_looked
        from noticed
        left join lateral (
          select action, recorded_at from outcome
           where outcome.notice_id = noticed.notice_id and outcome.listing_id = noticed.listing_id and taken_back_at is null
           order by recorded_at desc, id desc limit 1) as said on true
        left join lateral (
          select result, looked_at from verification as look
           where look.notice_id = noticed.notice_id and look.listing_id = noticed.listing_id and look.looked_at is not null
             and look.result not in ('walled', 'robots-refused', 'unreachable')
           order by looked_at desc, due_at desc limit 1) as told on true
    ), counted as (
      select platform_id, count(*) as noticed, count(*) filter (where is_said) as removed,
             count(*) filter (where result = 'gone') as gone, count(*) filter (where result = 'presumed-gone') as presumed,
             count(*) filter (where result = 'still-up') as up, count(*) filter (where result = 'changed') as changed,
             count(*) filter (where result is null and is_looked) as unverifiable,
             count(*) filter (where is_said and result = 'still-up' and looked_at > recorded_at) as contradictions
        from judged group by platform_id
    )
    select shown.id, shown.name, coalesce(noticed, 0) as noticed, coalesce(removed, 0) as removed, coalesce(gone, 0) as gone,
           coalesce(presumed, 0) as presumed, coalesce(up, 0) as up, coalesce(changed, 0) as changed,
           coalesce(unverifiable, 0) as unverifiable, coalesce(contradictions, 0) as contradictions,
           (select count(*) from verification where verification.platform_id = shown.id and confirmed_at is not null
               and confirmation_agrees and result in ('gone', 'presumed-gone')) as confirmations
      from shown left join counted on counted.platform_id = shown.id
     order by shown.name, shown.id`.execute(query)
  return toPage(rows, limit, (row) => [row.name, row.id], toRate)
}

function toRate(row: Row): RemovalRate {
  const { id, name, noticed, removed, gone, presumed, up, changed, unverifiable, contradictions, confirmations } = row
  const looked = gone + presumed + up + changed + unverifiable
  const share = (part: number) => (looked === 0 ? null : part / looked)
  return {
    platform: { id, name },
    listings_noticed: noticed,
    said_removed: removed,
    verified: { gone, presumed_gone: presumed, still_up: up, changed, unverifiable, not_looked_yet: noticed - looked },
    contradictions,
    gone_share: share(gone),
    unverifiable_share: share(unverifiable),
    confirmations,
    confirmations_needed: confirmationsNeeded,
  }
}
