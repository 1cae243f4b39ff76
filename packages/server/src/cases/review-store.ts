import type { Decision } from '@vigie/casework'
import type { Tx } from '../context.ts'
import { storable } from '../intake/storable.ts'

/** What an expert makes of a case. */
export interface Reading {
  /** Scientific name of the catalogue; null: not identified. */
  readonly taxon: string | null
  readonly product: string | null
  readonly specimens: number | null
  readonly standing: string
  readonly confidence: 'low' | 'medium' | 'high'
  readonly proposed: Decision
  readonly reason: string | null
}

interface Seat {
  readonly caseId: string
  readonly round: number
  readonly assigneeId: string
}

/** Give a reader their row in this round; who had let go goes on with the same one. */
export async function takeSeat({ query, organisationId, now }: Tx, id: string, { caseId, round, assigneeId }: Seat) {
  await query
    .insertInto('review')
    .values({ id, organisation_id: organisationId, case_id: caseId, assignee_id: assigneeId, round, assigned_at: now })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'round', 'assignee_id']).doUpdateSet({ assigned_at: now, released_at: null }),
    )
    .execute()
}

export async function leaveSeat({ query, now }: Tx, { caseId, round, assigneeId }: Seat): Promise<void> {
  await query
    .updateTable('review')
    .set({ released_at: now })
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .where('assignee_id', '=', assigneeId)
    .execute()
}

/** Write a reader's reading into their row, over what they submitted before in this round. Returns the row's id. */
export async function saveReading({ query, now }: Tx, { caseId, round, assigneeId }: Seat, reading: Reading): Promise<string> {
  const { id } = await query
    .updateTable('review')
    .set({ ...reading, reason: reading.reason === null ? null : storable(reading.reason), submitted_at: now })
    .where('case_id', '=', caseId)
    .where('round', '=', round)
    .where('assignee_id', '=', assigneeId)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
