import type { Tx } from '../context.ts'
import { cursorId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import type { PlatformRow } from './platform-store.ts'

/** The directory, by name. */
export async function listPlatforms(
  { query }: Pick<Tx, 'query'>,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<PlatformRow>> {
  const place = cursorId(after, 2)
  let platforms = query.selectFrom('platform').selectAll().orderBy('name').orderBy('id')
  if (place) {
    const [name = ''] = place.before
    platforms = platforms.where(({ eb, refTuple, tuple }) => eb(refTuple('name', 'id'), '>', tuple(name, place.id)))
  }
  const rows = await platforms.limit(limit + 1).execute()
  return toPage(
    rows,
    limit,
    (row) => [row.name, row.id],
    (row) => row,
  )
}
