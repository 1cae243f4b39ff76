import type { Tx } from '../context.ts'
import { countEvent } from './count-event.ts'
import { findBefore } from './find-before.ts'
import { type LogPlace, listSettledEvents } from './list-settled-events.ts'
import { addCounts } from './statistic-store.ts'

/** Events read at once: bounds what a count holds in memory. */
export const pageSize = 1000

/**
 * Count the next page of the log after a place, by the UTC day of each event or of what it changes.
 * @returns the place reached, and whether the page was full: only then may another follow
 */
export async function countPage(tx: Tx, after: LogPlace, limit = pageSize): Promise<{ place: LogPlace; wasFull: boolean }> {
  const page = await listSettledEvents(tx, after, limit)
  const beforeOf = await findBefore(tx, page)
  const counts = page.flatMap((logged) =>
    countEvent(logged.event, beforeOf(logged)).map((count) => ({ ...count, day: count.day ?? logged.event.at.slice(0, 10) })),
  )
  await addCounts(tx, counts)
  return { place: page.at(-1)?.place ?? after, wasFull: page.length === limit }
}
