import type { Role } from '@vigie/casework'
import { sql } from 'kysely'
import type { Tx } from '../context.ts'
import { orderRoles } from './order-roles.ts'

/** Make somebody a member, or one again who had left. @returns false when they are one; nothing is written then */
export async function saveMembership(
  { query, organisationId, now }: Tx,
  personId: string,
  given: readonly Role[],
): Promise<boolean> {
  const roles = orderRoles(given)
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('membership')
    .values({ organisation_id: organisationId, person_id: personId, roles, joined_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'person_id'])
        .doUpdateSet({ roles, joined_at: now, left_at: null })
        .where('membership.left_at', 'is not', null),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateRoles(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
  await ofMember(tx, personId)
    .set({ roles: orderRoles(roles) })
    .execute()
}

export async function endMembership(tx: Tx, personId: string): Promise<void> {
  await ofMember(tx, personId).set({ left_at: tx.now }).execute()
}

function ofMember({ query, organisationId }: Tx, personId: string) {
  return query
    .updateTable('membership')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
}

/** What a present member may do; null for somebody who is none. */
export async function findRoles({ query, organisationId }: Tx, personId: string): Promise<readonly Role[] | null> {
  const row = await query
    .selectFrom('membership')
    .select('roles')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row?.roles ?? null
}

/** Whether the organisation has an admin besides this person. Ask with the organisation locked: two admins may leave at once. */
export async function hasOtherAdmin({ query, organisationId }: Tx, personId: string): Promise<boolean> {
  const other = await query
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '!=', personId)
    .where('left_at', 'is', null)
    .where(sql<boolean>`'admin' = any(roles)`)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whether anybody is or was a member. */
export async function hasMembers({ query, organisationId }: Tx): Promise<boolean> {
  const row = await query
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
