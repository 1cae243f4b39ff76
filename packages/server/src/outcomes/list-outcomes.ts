import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { type Page, toPage } from '../db/page.ts'
import { findNotice } from '../notices/find-notice.ts'
import type { OutcomeRow } from './outcome-store.ts'
import { type RepliedOutcome, withReplies } from './with-replies.ts'

/** With the name of who entered it by hand; null where it was not, or whose membership has ended. */
export interface EnteredOutcome extends RepliedOutcome {
  readonly enteredByName: string | null
}

/** Everything that was answered to a notice, newest first. */
export async function listOutcomes(
  tx: Pick<Tx, 'query' | 'organisationId'>,
  noticeId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<Page<EnteredOutcome>, RefusalOf<'notice-not-found'>>> {
  if (!(await findNotice(tx, noticeId))) return refuse({ code: 'notice-not-found', noticeId })

  const last = afterId(after)
  let answered = tx.query.selectFrom('outcome').selectAll().where('notice_id', '=', noticeId)
  if (last) answered = answered.where('id', '<', last)
  const found = await answered
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const names = await readNames(tx, found)
  const rows = (await withReplies(tx, found)).map((row) => ({ ...row, enteredByName: names.get(row.entered_by ?? '') ?? null }))
  return ok(
    toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    ),
  )
}

async function readNames({ query }: Pick<Tx, 'query'>, rows: readonly OutcomeRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.entered_by ?? []))]
  if (ids.length === 0) return new Map()
  const people = await query.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
