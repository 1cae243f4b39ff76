import { type NoticeStatus, noticeStatuses } from '@vigie/casework'
import type { Tx } from '../context.ts'

/** How many notices of this organisation stand in each status; none that it has received. */
export async function countNotices(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { platform_id }: { readonly platform_id?: string | undefined },
): Promise<Record<NoticeStatus, number>> {
  let notices = query
    .selectFrom('notice')
    .select(({ fn }) => ['status', fn.countAll<number>().as('standing')])
    .where('organisation_id', '=', organisationId)
  if (platform_id) notices = notices.where('platform_id', '=', platform_id)
  const rows = await notices.groupBy('status').execute()
  const found = new Map(rows.map(({ status, standing }) => [status, standing]))
  return Object.fromEntries(noticeStatuses.map((status) => [status, found.get(status) ?? 0])) as Record<NoticeStatus, number>
}
