import { readCursor } from '../db/page.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a list ordered by id alone goes on; null at its beginning, and for a cursor that we did not write. */
export function afterId(cursor: string | undefined): string | null {
  const [id] = readCursor(cursor, 1) ?? []
  return typeof id === 'string' && uuid.test(id) ? id : null
}
