import type { Tx } from '../context.ts'
import type { Draft } from './notice-draft.ts'
import type { NoticeRow } from './notice-store.ts'

/** A notice of this organisation; one that it has received is not its own. Null where there is none. */
export async function findNotice(
  { query, organisationId }: Pick<Tx, 'query' | 'organisationId'>,
  noticeId: string,
): Promise<NoticeRow | null> {
  const row = await query
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', noticeId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row ? { ...row, content: row.content as Draft } : null
}
