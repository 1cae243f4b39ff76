import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { NoticeReplyTable } from '../db/schema.ts'
import type { OutcomeRow } from './outcome-store.ts'

/** An answer; of a question, what was replied to it. */
export interface RepliedOutcome extends OutcomeRow {
  readonly reply: Selectable<NoticeReplyTable> | null
}

/** Answers of one notice with what was replied to them. */
export async function withReplies({ query }: Pick<Tx, 'query'>, outcomes: readonly OutcomeRow[]): Promise<RepliedOutcome[]> {
  const ids = [...new Set(outcomes.flatMap(({ reply_id }) => reply_id ?? []))]
  const replies = ids.length === 0 ? [] : await query.selectFrom('notice_reply').selectAll().where('id', 'in', ids).execute()
  const found = new Map(replies.map((reply) => [reply.id, reply]))
  return outcomes.map((outcome) => ({ ...outcome, reply: found.get(outcome.reply_id ?? '') ?? null }))
}
