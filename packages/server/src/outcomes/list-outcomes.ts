import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import { findNotice } from '../notices/find-notice.ts'
import type { OutcomeRow } from './outcome-store.ts'

/** Everything that was answered to a notice, newest first. */
export async function listOutcomes(
  tx: Pick<Tx, 'query' | 'organisationId'>,
  noticeId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<Page<OutcomeRow>, RefusalOf<'notice-not-found'>>> {
  if (!(await findNotice(tx, noticeId))) return refuse({ code: 'notice-not-found', noticeId })

  const last = afterId(after)
  let answered = tx.query.selectFrom('outcome').selectAll().where('notice_id', '=', noticeId)
  if (last) answered = answered.where('id', '<', last)
  const rows = await answered
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    ),
  )
}
