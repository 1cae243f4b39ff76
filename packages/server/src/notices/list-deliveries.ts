import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { type Page, readCursor, toPage } from '../db/page.ts'
import { findNotice } from './find-notice.ts'

export interface DeliveryLine {
  readonly number: number
  readonly tried_at: string
  readonly accepted: boolean
  readonly response: string
}

/** Each try to deliver a notice, in order. */
export async function listDeliveries(
  tx: Tx,
  noticeId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<Page<DeliveryLine>, RefusalOf<'notice-not-found'>>> {
  if (!(await findNotice(tx, noticeId))) return refuse({ code: 'notice-not-found', noticeId })

  const [last] = readCursor(after, 1) ?? [0]
  const rows = await tx.query
    .selectFrom('delivery_try')
    .select(['number', 'tried_at', 'accepted', 'response'])
    .where('notice_id', '=', noticeId)
    // A whole number of 32 bits, whatever the cursor says.
    .where('number', '>', Number(last) | 0)
    .orderBy('number')
    .limit(limit + 1)
    .execute()
  return ok(
    toPage(
      rows,
      limit,
      ({ number }) => [number],
      ({ tried_at, ...row }) => ({ ...row, tried_at: tried_at.toISOString() }),
    ),
  )
}
