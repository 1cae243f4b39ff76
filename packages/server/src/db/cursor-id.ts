import { readCursor } from './page.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The id with which a cursor of so many parts ends, and what stands before it. Null for one that we did not write: the database
 * takes no other text for an id, and no NUL or half of a pair in any text.
 */
export function cursorId(
  cursor: string | undefined,
  parts: number,
): { readonly before: readonly string[]; readonly id: string } | null {
  const key = (readCursor(cursor, parts) ?? []).map(String)
  const id = key.at(-1)
  if (!key.every((part) => part.isWellFormed() && !part.includes('\0'))) return null
  return id !== undefined && uuid.test(id) ? { before: key.slice(0, -1), id } : null
}

/** Where a list ordered by id alone goes on; null at its beginning, and for a cursor that we did not write. */
export function afterId(cursor: string | undefined): string | null {
  return cursorId(cursor, 1)?.id ?? null
}
