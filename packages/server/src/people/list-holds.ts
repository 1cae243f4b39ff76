import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { HoldRow } from './hold-store.ts'

/** Legal holds, newest first. */
export async function listHolds(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<HoldRow>> {
  const before = afterId(after)
  const rows = await query
    .selectFrom('legal_hold')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .$if(before !== null, (holds) => holds.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows as HoldRow[],
    limit,
    ({ id }) => [id],
    (row) => row,
  )
}
