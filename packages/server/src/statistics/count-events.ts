import type { Context } from '../context.ts'
import { countPage, pageSize } from './count-page.ts'
import { isLogRead } from './list-settled-events.ts'
import { lockPlace, savePlace } from './statistic-store.ts'

/** When to look again for events that an older transaction holds up. */
const againAfterMs = 2000

/**
 * Bring the figures up to the log: page by page, each in a transaction of its own that moves the place with the counts. May run
 * any number of times, also at once; what was counted is not counted again. What an older transaction holds up is tried again.
 * @returns whether everything that is in the log now was counted
 */
export async function countEvents(ctx: Pick<Context, 'inTransaction'>, limit = pageSize): Promise<boolean> {
  for (;;) {
    const { wasFull, isDone } = await ctx.inTransaction(async (tx) => {
      const before = await lockPlace(tx)
      const { place, wasFull } = await countPage(tx, before, limit)
      if (place !== before) await savePlace(tx, place)
      if (wasFull) return { wasFull, isDone: false }

      const isDone = await isLogRead(tx, place)
      if (!isDone) await tx.schedule('count-events', tx.organisationId, new Date(tx.now.getTime() + againAfterMs))
      return { wasFull, isDone }
    })
    if (!wasFull) return isDone
  }
}
