import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { ErasureRow } from './erasure-register-store.ts'

/** Erasures asked for, newest first. */
export async function listErasures(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<ErasureRow>> {
  const before = afterId(after)
  const rows = await query
    .selectFrom('erasure')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .$if(before !== null, (erasures) => erasures.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows as ErasureRow[],
    limit,
    ({ id }) => [id],
    (row) => row,
  )
}
