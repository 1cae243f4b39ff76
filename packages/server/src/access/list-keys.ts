import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import { cursorId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { ApiKeyTable } from '../db/schema.ts'

/** A key as it may be shown: nothing of it opens anything. */
export type KeyRow = Omit<Selectable<ApiKeyTable>, 'organisation_id' | 'hash'>

const pastTheLast = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** All keys made, newest first; revoked ones stay, since the log names them. */
export async function listKeys(
  { query, organisationId }: Tx,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<KeyRow>> {
  const rows = await query
    .selectFrom('api_key')
    .select(['id', 'name', 'prefix', 'platform_id', 'scopes', 'created_at', 'revoked_at'])
    .where('organisation_id', '=', organisationId)
    .where('id', '<', cursorId(after, 1)?.id ?? pastTheLast)
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  )
}
