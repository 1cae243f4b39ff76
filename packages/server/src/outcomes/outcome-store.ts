import type { KeptReason, OutcomeAction, OutcomeWay } from '@vigie/casework'
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
}

/** Outcomes are only ever added: a correction is a new row, and the latest of a listing counts. */
export function insertOutcome(
  { query, organisationId, now }: Tx,
  id: string,
  of: { readonly noticeId: string; readonly platformId: string; readonly way: OutcomeWay; readonly given: GivenOutcome },
): Promise<OutcomeRow> {
  const { listingId, action, reason, note } = of.given
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
      way: of.way,
      recorded_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
