import type { Context } from '../context.ts'
import { emptySubject } from './erase-person.ts'
import { listKeptErasures } from './erasure-record.ts'
import { addErasedRows, findErasure, restoreErasure } from './erasure-register-store.ts'

/**
 * After a database was restored from a backup: erase again whom it has brought back, for the organisation that the context acts
 * for. Asks the erasures that are kept beside the database, and those that it holds itself.
 * @returns how many rows were emptied again; whoever is held by law is left to the daily job
 */
export async function replayErasures(
  ctx: Pick<Context, 'inTransaction' | 'lookup' | 'objects' | 'vault' | 'clock' | 'ids' | 'acting'>,
): Promise<number> {
  let total = 0
  for await (const kept of listKeptErasures(ctx)) {
    const erasure = await ctx.inTransaction(async (tx) => {
      await restoreErasure(tx, kept)
      return findErasure(tx, kept.id)
    })
    if (!erasure) continue
    const rows = await emptySubject(ctx, erasure)
    await ctx.inTransaction(async (tx) => {
      await addErasedRows(tx, kept.id, rows ?? 0)
      // As after asking: the job notes it in the log where the log has lost it, and looks once more.
      if (erasure.done_at === null) await tx.schedule('erase-person', kept.id, tx.now)
    })
    total += rows ?? 0
  }
  return total
}
