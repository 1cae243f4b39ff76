import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { CursorUnknown } from '../db/cursor-unknown.ts'
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
  if (!isInteger32(last)) throw new CursorUnknown()

  const rows = await tx.query
    .selectFrom('delivery_try')
    .select(['number', 'tried_at', 'accepted', 'response'])
    .where('notice_id', '=', noticeId)
    .where('number', '>', last)
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

const isInteger32 = (value: unknown): value is number => typeof value === 'number' && (value | 0) === value
