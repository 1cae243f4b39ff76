import type { Context } from '../context.ts'
import { countPage, pageSize } from './count-page.ts'
import { startOfLog } from './list-settled-events.ts'
import { clearCounts, lockPlace, savePlace } from './statistic-store.ts'

/**
 * Make all figures of the organisation anew from its log. Readers see the old ones until all new ones are there; the count goes
 * on where this ends. Holds one page of the log in memory at a time.
 */
export async function recountStatistics(ctx: Pick<Context, 'inTransaction'>, limit = pageSize): Promise<void> {
  await ctx.inTransaction(async (tx) => {
    await lockPlace(tx)
    await clearCounts(tx)
    let reached = await countPage(tx, startOfLog, limit)
    while (reached.wasFull) reached = await countPage(tx, reached.place, limit)
    await savePlace(tx, reached.place)
  })
}
