import type { NoticeStatus } from '@vigie/casework'
import type { Product } from '@vigie/engine'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import { answerDay } from './notice-draft.ts'
import type { NoticeLine } from './notice-views.ts'

export interface NoticeFilter {
  readonly status?: readonly NoticeStatus[] | undefined
  readonly platform_id?: string | undefined
  readonly case_id?: string | undefined
  /** One notice. */
  readonly id?: string | undefined
  /** These notices. */
  readonly ids?: readonly string[] | undefined
}

/** The notices of this organisation, newest first; none that it has received. */
export async function listNotices(
  tx: Pick<Tx, 'query' | 'organisationId' | 'now'>,
  { after, limit, ...filter }: NoticeFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<NoticeLine>> {
  const last = afterId(after)
  const { status, platform_id, case_id, id, ids } = filter
  let notices = noticeLines(tx)
  if (status) notices = notices.where('notice.status', 'in', status)
  if (platform_id) notices = notices.where('notice.platform_id', '=', platform_id)
  if (case_id) notices = notices.where('notice.case_id', '=', case_id)
  if (id) notices = notices.where('notice.id', '=', id)
  if (ids) notices = notices.where('notice.id', 'in', ids)
  if (last) notices = notices.where('notice.id', '<', last)
  const rows = await notices
    .orderBy('notice.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toLine(row, tx.now),
  )
}

function noticeLines({ query, organisationId }: Pick<Tx, 'query' | 'organisationId'>) {
  const first = (name: string) => sql<string | null>`notice.content -> 'items' -> 0 ->> ${sql.lit(name)}`
  return query
    .selectFrom('notice')
    .innerJoin('platform', 'platform.id', 'notice.platform_id')
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('delivery_try')
          .select(['delivery_try.number as try_number', 'tried_at', 'accepted', 'response'])
          .whereRef('delivery_try.notice_id', '=', 'notice.id')
          .orderBy('delivery_try.number', 'desc')
          .limit(1)
          .as('tried'),
      (join) => join.onTrue(),
    )
    .select(['notice.id', 'notice.platform_id', 'platform.name', 'notice.case_id', 'notice.status', 'notice.ground'])
    .select(['notice.withdraws_id', 'notice.channel', 'notice.held_until', 'notice.sent_at', 'notice.delivered_at'])
    .select([
      'notice.next_try_at',
      'notice.created_at',
      'notice.answer_from',
      'notice.replied_at',
      'try_number',
      'tried_at',
      'accepted',
      'response',
    ])
    .select([
      firstTitle.as('title'),
      first('taxon').as('taxon'),
      first('commonName').as('common_name'),
      first('product').as('product'),
      sql<number>`(select count(*) from notice_listing where notice_id = notice.id)`.as('listing_count'),
      sql<number>`(select coalesce(sum(specimens), 0) from notice_listing where notice_id = notice.id)`.as('specimens'),
    ])
    .where('notice.organisation_id', '=', organisationId)
}

/** Of the listing that stands first in the notice. */
const firstTitle = sql<string | null>`(select left(version.content ->> 'title', 300) from notice_listing as noticed
  join listing on listing.id = noticed.listing_id
  join listing_version as version on version.id = listing.latest_version_id
  where noticed.notice_id = notice.id order by noticed.listing_id limit 1)`

type Row = Awaited<ReturnType<ReturnType<typeof noticeLines>['execute']>>[number]

function toLine(row: Row, now: Date): NoticeLine {
  const { held_until: heldUntil, sent_at: sentAt, taxon, common_name, product } = row
  const isHeld = row.status === 'held' && heldUntil !== null
  return {
    id: row.id,
    platform: { id: row.platform_id, name: row.name },
    case_id: row.case_id,
    status: row.status,
    ground: row.ground,
    listing_count: row.listing_count,
    specimens: row.specimens,
    about: taxon === null || product === null ? null : { taxon, common_name, called: null, product: product as Product },
    title: row.title,
    withdraws_id: row.withdraws_id,
    channel: row.channel,
    held_until: heldUntil?.toISOString() ?? null,
    leaves_in_seconds: isHeld ? Math.max(0, (heldUntil.getTime() - now.getTime()) / 1000) : null,
    sent_at: sentAt?.toISOString() ?? null,
    delivered_at: row.delivered_at?.toISOString() ?? null,
    answer_by: row.answer_from && row.withdraws_id === null ? answerDay(row.answer_from) : null,
    replied_at: row.replied_at?.toISOString() ?? null,
    last_try: toTry(row),
    next_try_at: row.next_try_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}

function toTry({ try_number: number, tried_at: at, accepted, response }: Row): NoticeLine['last_try'] {
  if (number === null || at === null || accepted === null || response === null) return null
  return { number, at: at.toISOString(), accepted, response }
}
