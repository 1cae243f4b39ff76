import type { Insertable, Selectable } from 'kysely'
import type { Tx } from '../context.ts'
import type { InvitationTable } from '../db/schema.ts'

export type InvitationRow = Selectable<InvitationTable>
/** One that can still be accepted: its address is kept until then. */
export type OpenInvitation = InvitationRow & { readonly email: string }

export async function insertInvitation(
  { query, organisationId, now }: Tx,
  invitation: Omit<Insertable<InvitationTable>, 'organisation_id' | 'created_at' | 'accepted_at'>,
): Promise<InvitationRow> {
  return query
    .insertInto('invitation')
    .values({ ...invitation, organisation_id: organisationId, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** An open invitation, locked until the transaction ends; null when it is none or no longer open. */
export async function lockInvitation(tx: Tx, id: string): Promise<OpenInvitation | null> {
  const row = await open(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row?.email ? { ...row, email: row.email } : null
}

/** An open invitation, as it is now. */
export async function findInvitation(tx: Tx, id: string): Promise<OpenInvitation | null> {
  const row = await open(tx).where('id', '=', id).executeTakeFirst()
  return row?.email ? { ...row, email: row.email } : null
}

/** Ids of the open invitations of an address. */
export async function listInvitationsOf(tx: Tx, email: string): Promise<readonly string[]> {
  const rows = await open(tx).where('email', '=', email).limit(1000).forUpdate().execute()
  return rows.map(({ id }) => id)
}

function open({ query, organisationId, now }: Tx) {
  return query
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
}

/** Note that it was accepted, and forget whom it invited: the person is known as a member now. */
export async function closeInvitation({ query, now }: Tx, id: string): Promise<void> {
  await query.updateTable('invitation').set({ email: null, accepted_at: now }).where('id', '=', id).execute()
}

/** Have invitations expire at once, and forget whom they invited. */
export async function expireInvitations({ query, now }: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await query.updateTable('invitation').set({ email: null, expires_at: now }).where('id', 'in', ids).execute()
}
