import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '../context.ts'
import type { OrganisationTable } from '../db/schema.ts'

export type OrganisationRow = Selectable<OrganisationTable>

/** @returns false when it is there already; nothing is written then */
export async function insertOrganisation(
  { query, organisationId, now }: Tx,
  settings: Omit<Insertable<OrganisationTable>, 'id' | 'created_at'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('organisation')
    .values({ id: organisationId, ...settings, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export function updateOrganisation(
  { query, organisationId }: Tx,
  change: Omit<Updateable<OrganisationTable>, 'id' | 'kind' | 'created_at'>,
): Promise<OrganisationRow> {
  return query.updateTable('organisation').set(change).where('id', '=', organisationId).returningAll().executeTakeFirstOrThrow()
}

/**
 * The transaction's own organisation, locked: two changes of who may do what in it come one after the other. Rows that refer to it
 * can still be added by others.
 */
export function lockOrganisation({ query, organisationId }: Tx): Promise<OrganisationRow> {
  return query.selectFrom('organisation').selectAll().where('id', '=', organisationId).forNoKeyUpdate().executeTakeFirstOrThrow()
}
