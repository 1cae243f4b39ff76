import { validate as isUuid } from 'uuid'
import { CursorUnknown } from './cursor-unknown.ts'
import { readCursor } from './page.ts'

/**
 * The id with which a cursor of so many parts ends, and what stands before it; null without one. Throws `CursorUnknown` for one
 * that we did not write: the database takes no other text for an id.
 */
export function cursorId(
  cursor: string | undefined,
  parts: number,
): { readonly before: readonly string[]; readonly id: string } | null {
  const key = readCursor(cursor, parts)?.map(String)
  if (!key) return null
  const id = key.at(-1)
  if (!isUuid(id)) throw new CursorUnknown()
  return { before: key.slice(0, -1), id: id as string }
}

/** Where a list ordered by id alone goes on; null at its beginning. */
export function afterId(cursor: string | undefined): string | null {
  return cursorId(cursor, 1)?.id ?? null
}
