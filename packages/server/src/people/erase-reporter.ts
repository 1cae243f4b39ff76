import type { Context } from '../context.ts'
import type { ErasureRow } from './erasure-register-store.ts'
import { emptyReports, removeReceipts } from './erasure-store.ts'

/** Empty the report that a receipt is for, and make the receipt worth nothing. The listing is not the reporter's: it stays. */
export function eraseReporter(ctx: Pick<Context, 'inTransaction'>, { subject_hashes: hashes }: ErasureRow): Promise<number> {
  return ctx.inTransaction(async (tx) => {
    const receipts = await tx.query.selectFrom('token').select('subject_id').where('hash', 'in', hashes).forUpdate().execute()
    const reportIds = receipts.map(({ subject_id }) => subject_id)
    if (reportIds.length === 0) return 0

    return (await emptyReports(tx, reportIds)) + (await removeReceipts(tx, reportIds))
  })
}
