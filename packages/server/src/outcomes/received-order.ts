import { sql } from 'kysely'
import { cursorId } from '../db/cursor-id.ts'
import { CursorUnknown } from '../db/cursor-unknown.ts'
import type { NoticeRow } from '../notices/notice-store.ts'
import type { Received } from './received-filter.ts'

export type ReceivedOrder = 'newest' | 'urgent'

/** Whose days to answer do not count stands behind all whose days do. */
const never = 'infinity'
const due = sql<string>`coalesce(answer_from, 'infinity'::timestamptz)`

/** A list of received notices in this order, from behind the place where its last page ended. */
export function inOrder(received: Received, order: ReceivedOrder, after: string | undefined): Received {
  if (order === 'newest') {
    const place = cursorId(after, 1)
    const rest = place ? received.where('id', '<', place.id) : received
    return rest.orderBy('id', 'desc')
  }
  const place = cursorId(after, 2)
  const [from = never] = place?.before ?? []
  if (from !== never && !(/^[\d:.TZ-]+$/.test(from) && Number.isFinite(Date.parse(from)))) throw new CursorUnknown()
  const rest = place ? received.where(sql<boolean>`(${due}, id) > (${from}::timestamptz, ${place.id}::uuid)`) : received
  return rest.orderBy(due).orderBy('id')
}

/** Where a notice stands in this order, as a cursor keeps it. */
export function placeIn(
  order: ReceivedOrder,
  { id, answer_from: from }: Pick<NoticeRow, 'id' | 'answer_from'>,
): readonly string[] {
  return order === 'newest' ? [id] : [from === null ? never : from.toISOString(), id]
}
