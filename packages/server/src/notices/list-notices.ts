import type { NoticeStatus } from '@vigie/casework'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { NoticeLine } from './notice-views.ts'

export interface NoticeFilter {
  readonly status?: NoticeStatus | undefined
  readonly platform_id?: string | undefined
  readonly case_id?: string | undefined
  /** One notice. */
  readonly id?: string | undefined
}

/** The notices of this organisation, newest first; none that it has received. */
export async function listNotices(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { after, limit, ...filter }: NoticeFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<NoticeLine>> {
  const last = afterId(after)
  const { status, platform_id, case_id, id } = filter
  const rows = await query
    .selectFrom('notice')
    .innerJoin('platform', 'platform.id', 'notice.platform_id')
    .select(['notice.id', 'notice.platform_id', 'platform.name', 'notice.case_id', 'notice.status', 'notice.ground'])
    .select([
      'notice.withdraws_id',
      'notice.channel',
      'notice.held_until',
      'notice.sent_at',
      'notice.delivered_at',
      'notice.created_at',
    ])
    .select([
      sql<number>`(select count(*) from notice_listing where notice_id = notice.id)`.as('listing_count'),
      sql<number>`(select coalesce(sum(specimens), 0) from notice_listing where notice_id = notice.id)`.as('specimens'),
    ])
    .where('notice.organisation_id', '=', organisationId)
    .$if(status !== undefined, (of) => of.where('notice.status', '=', status as NoticeStatus))
    .$if(platform_id !== undefined, (of) => of.where('notice.platform_id', '=', platform_id as string))
    .$if(case_id !== undefined, (of) => of.where('notice.case_id', '=', case_id as string))
    .$if(id !== undefined, (of) => of.where('notice.id', '=', id as string))
    .$if(last !== null, (of) => of.where('notice.id', '<', last as string))
    .orderBy('notice.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    ({ platform_id: platformId, name, held_until, sent_at, delivered_at, created_at, ...row }) => ({
      ...row,
      platform: { id: platformId, name },
      held_until: held_until?.toISOString() ?? null,
      sent_at: sent_at?.toISOString() ?? null,
      delivered_at: delivered_at?.toISOString() ?? null,
      created_at: created_at.toISOString(),
    }),
  )
}
