import type { Tx } from '../context.ts'
import { type Page, readCursor, toPage } from '../db/page.ts'
import type { PlatformRow } from './platform-store.ts'

/** The directory, by name. */
export async function listPlatforms(
  { query }: Pick<Tx, 'query'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<PlatformRow>> {
  const [name, id] = readCursor(after, 2) ?? ['', '00000000-0000-0000-0000-000000000000']
  const rows = await query
    .selectFrom('platform')
    .selectAll()
    .where(({ eb, refTuple, tuple }) => eb(refTuple('name', 'id'), '>', tuple(String(name), String(id))))
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows,
    limit,
    (row) => [row.name, row.id],
    (row) => row,
  )
}
