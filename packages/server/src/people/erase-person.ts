import { unreachable } from '@vigie/casework'
import type { Context } from '../context.ts'
import { eraseMember } from './erase-member.ts'
import { eraseReporter } from './erase-reporter.ts'
import { eraseSeller } from './erase-seller.ts'
import { keepErasure } from './erasure-record.ts'
import { addErasedRows, type ErasureRow, findErasure, markDone, markErased } from './erasure-register-store.ts'
import { isHeld } from './find-held.ts'

type Erasing = Pick<Context, 'inTransaction' | 'lookup' | 'objects' | 'vault' | 'clock' | 'ids' | 'acting'>

/** Longer than any job that read somebody's words before they were emptied may still need to write of them. */
const onceMoreAfterMs = 15 * 60_000
/** What stands in the way (a hold, the last admin) is looked at again daily. */
const waitMs = 24 * 3_600_000

/**
 * Do what askErasure() was asked: empty everything, note it in the log as counts, and a quarter of an hour later look once more for
 * what work under way has still written. May be cut short anywhere and run again.
 */
export async function erasePerson(ctx: Erasing, erasureId: string): Promise<void> {
  const erasure = await ctx.inTransaction((tx) => findErasure(tx, erasureId))
  if (!erasure || erasure.done_at !== null) return
  await keepErasure(ctx, erasure)
  const rows = await emptySubject(ctx, erasure)
  await ctx.inTransaction(async (tx) => {
    const inMs = (ms: number) => new Date(tx.now.getTime() + ms)
    if (rows === null) return tx.schedule('erase-person', erasureId, inMs(waitMs))
    await addErasedRows(tx, erasureId, rows)
    if (erasure.erased_at !== null) return markDone(tx, erasureId)

    await markErased(tx, erasureId)
    await tx.append({ kind: 'person.erased', subject: erasureId, facts: { rows, kind: erasure.kind } })
    return tx.schedule('erase-person', erasureId, inMs(onceMoreAfterMs))
  })
}

/** @returns how many rows were emptied; null where it may not be now */
export async function emptySubject(ctx: Erasing, erasure: ErasureRow): Promise<number | null> {
  const { kind, subject_hashes: hashes, listing_ids: listingIds } = erasure
  switch (kind) {
    case 'seller':
      return (await ctx.inTransaction((tx) => isHeld(tx, { hashes, listingIds }))) ? null : eraseSeller(ctx, erasure)
    case 'reporter':
      return eraseReporter(ctx, erasure)
    case 'member':
      return eraseMember(ctx, erasure)
    default:
      return unreachable(kind)
  }
}
