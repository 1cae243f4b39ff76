import type { Tx } from '../context.ts'

/** Forget whom invitations invited that have expired. */
export async function emptyInvitations({ query, organisationId, now }: Tx, limit: number): Promise<number> {
  const expired = query
    .selectFrom('invitation')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('email', 'is not', null)
    .where('expires_at', '<=', now)
    .limit(limit)
  const { numUpdatedRows } = await query
    .updateTable('invitation')
    .set({ email: null })
    .where('id', 'in', expired)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Secret links that nobody can use since before this moment. */
export async function removeTokensUntil({ query, organisationId }: Tx, until: Date, limit: number): Promise<number> {
  const spent = query
    .selectFrom('token')
    .select('hash')
    .where('organisation_id', '=', organisationId)
    .where(({ eb, or }) => or([eb('expires_at', '<', until), eb('used_at', '<', until)]))
    .limit(limit)
  const { numDeletedRows } = await query.deleteFrom('token').where('hash', 'in', spent).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Which job has dealt with which event, where no job is left that could ask. */
export async function removeHandled({ query, organisationId }: Tx, until: Date, limit: number): Promise<number> {
  const old = query
    .selectFrom('event_handled')
    .select(['event_id', 'queue'])
    .where('organisation_id', '=', organisationId)
    .where('handled_at', '<', until)
    .limit(limit)
  const { numDeletedRows } = await query
    .deleteFrom('event_handled')
    .where(({ eb, refTuple }) => eb(refTuple('event_id', 'queue'), 'in', old.$asTuple('event_id', 'queue')))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
