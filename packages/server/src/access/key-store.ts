import type { Insertable } from 'kysely'
import type { Tx } from '../context.ts'
import type { ApiKeyTable } from '../db/schema.ts'

export async function insertKey(
  { query, organisationId, now }: Tx,
  key: Omit<Insertable<ApiKeyTable>, 'organisation_id' | 'created_at' | 'revoked_at'>,
): Promise<void> {
  await query
    .insertInto('api_key')
    .values({ ...key, organisation_id: organisationId, created_at: now })
    .execute()
}

/** @returns whether it was in use until now */
export async function retireKey({ query, organisationId, now }: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
