import { CursorUnknown } from './cursor-unknown.ts'

/** One page of a list, with where it goes on. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Null on the last page. */
  readonly next: string | null
}

/**
 * Make a page of rows that were asked for with one more than `limit`: the extra row says that there is a next page.
 *
 * @param keyOf the row's place in the order, which the next page begins after
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toItem), next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null }
}

export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * The place that a cursor names; null without one. Throws `CursorUnknown` for one that we did not write: the database takes no NUL
 * and no half of a pair in any text.
 */
export function readCursor(cursor: string | undefined, parts: number): readonly (string | number)[] | null {
  if (cursor === undefined) return null
  const key = parseCursor(cursor)
  if (!Array.isArray(key) || key.length !== parts || !key.every(isPart)) throw new CursorUnknown()
  return key
}

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch (cause) {
    throw new CursorUnknown({ cause })
  }
}

function isPart(part: unknown): part is string | number {
  if (typeof part === 'number') return Number.isFinite(part)
  return typeof part === 'string' && part.isWellFormed() && !part.includes('\0')
}
