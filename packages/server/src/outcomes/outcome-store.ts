import type { AnswerSource, KeptReason, OutcomeAction, OutcomeWay } from '@vigie/casework'
import type { Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { OutcomeTable } from '../db/schema.ts'

export type OutcomeRow = Selectable<OutcomeTable>

/** What a platform says it did about one listing. */
export interface GivenOutcome {
  readonly listingId: string
  readonly action: OutcomeAction
  /** Why it was kept. */
  readonly reason: KeptReason | null
  readonly note: string | null
  /** Whether automated means were used; left out or null: not said. */
  readonly automated?: boolean | null | undefined
  /** How the decision can be contested. */
  readonly contest?: string | null | undefined
  /** The answer about the listing that whoever gives this one knew as the latest; null: none. Left out, nobody asks. */
  readonly after?: string | null | undefined
}

/** Whether this asks back, and nobody has replied to it. */
export function isOpenQuestion({ action, reply_id }: Pick<OutcomeRow, 'action' | 'reply_id'>): boolean {
  return action === 'need-more' && reply_id === null
}

/** Outcomes are only ever added: a correction is a new row, and the latest of a listing counts. One entered by hand can be taken back. */
export function insertOutcome(
  { query, organisationId, now }: Tx,
  id: string,
  of: {
    readonly noticeId: string
    readonly platformId: string
    readonly way: OutcomeWay
    readonly source: AnswerSource | null
    readonly enteredBy: string | null
    readonly given: GivenOutcome
  },
): Promise<OutcomeRow> {
  const { listingId, action, reason, note, automated = null, contest = null } = of.given
  return query
    .insertInto('outcome')
    .values({
      id,
      organisation_id: organisationId,
      notice_id: of.noticeId,
      listing_id: listingId,
      platform_id: of.platformId,
      action,
      kept_reason: reason,
      note,
      automated,
      contest,
      way: of.way,
      source: of.source,
      entered_by: of.enteredBy,
      recorded_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** It counts no longer, and stays to be seen. */
export async function saveTakenBack({ query, now }: Tx, id: string, by: string | null): Promise<void> {
  await query.updateTable('outcome').set({ taken_back_at: now, taken_back_by: by }).where('id', '=', id).execute()
}

/** What the sender says to these questions. */
export async function insertReply(
  { query, organisationId, now }: Tx,
  id: string,
  of: { readonly noticeId: string; readonly platformId: string; readonly words: string; readonly outcomeIds: readonly string[] },
): Promise<void> {
  await query
    .insertInto('notice_reply')
    .values({
      id,
      organisation_id: organisationId,
      notice_id: of.noticeId,
      platform_id: of.platformId,
      words: of.words,
      replied_at: now,
    })
    .execute()
  await query.updateTable('outcome').set({ reply_id: id }).where('id', 'in', of.outcomeIds).execute()
}
