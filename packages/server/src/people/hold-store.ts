import { type Selectable, sql } from 'kysely'
import type { Tx } from '../context.ts'
import type { LegalHoldTable } from '../db/schema.ts'

export interface HoldRow extends Selectable<LegalHoldTable> {
  readonly kind: 'case' | 'listing' | 'seller'
}

export async function insertHold(
  { query, organisationId, now }: Tx,
  id: string,
  hold: Pick<HoldRow, 'kind' | 'subjects' | 'reason'>,
): Promise<HoldRow> {
  const row = await query
    .insertInto('legal_hold')
    .values({ id, organisation_id: organisationId, ...hold, placed_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  return row as HoldRow
}

/** The row, locked until the transaction ends; null where this organisation has no such hold. */
export async function lockHold({ query, organisationId }: Tx, id: string): Promise<HoldRow | null> {
  const row = await query
    .selectFrom('legal_hold')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
  return (row as HoldRow | undefined) ?? null
}

export async function saveLifted({ query, now }: Tx, id: string): Promise<HoldRow> {
  const row = await query
    .updateTable('legal_hold')
    .set({ lifted_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return row as HoldRow
}

/** Forget why something was held that was lifted before this moment. */
export async function emptyLiftedHolds({ query }: Tx, before: Date): Promise<number> {
  const { numUpdatedRows } = await query
    .updateTable('legal_hold')
    .set({ reason: sql`'erased'` })
    .where('lifted_at', '<', before)
    .where('reason', '!=', 'erased')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
