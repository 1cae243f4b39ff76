import type { Role } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import { invitationLink, invitationToken } from './invitation-link.ts'
import { expireInvitations, type InvitationRow, insertInvitation, listInvitationsOf } from './invitation-store.ts'
import { orderRoles } from './order-roles.ts'
import { removeTokens, saveToken } from './token-store.ts'

/** Whom to invite, and as what. */
export interface Inviting {
  readonly email: string
  readonly roles: readonly Role[]
  /** Language of the mail and of the page where they join. */
  readonly locale: 'en' | 'fr'
}

/** An invitation just made. The link is said here and in its mail, and stored nowhere. */
export interface Invited {
  readonly invitation: InvitationRow
  readonly link: string
}

const lifeMs = 7 * 86_400_000

/** Write an invitation into the open transaction. It takes the place of an earlier one to the same address, whose link dies. */
export async function addInvitation(
  ctx: Pick<Context, 'ids' | 'vault' | 'config'>,
  tx: Tx,
  { email: given, roles: unordered, locale }: Inviting,
): Promise<Invited> {
  const [id, email, roles] = [ctx.ids.next(), given.toLowerCase(), orderRoles(unordered)]
  const expiresAt = new Date(tx.now.getTime() + lifeMs)
  const replaced = await listInvitationsOf(tx, email)
  await expireInvitations(tx, replaced)
  for (const earlier of replaced) await removeTokens(tx, earlier)
  const invitation = await insertInvitation(tx, { id, email, roles, locale, expires_at: expiresAt })
  await saveToken(tx, { purpose: 'invitation', secret: invitationToken(ctx, id), subjectId: id, expiresAt })
  await tx.append({ kind: 'member.invited', subject: id, facts: { invitationId: id, roles } })
  return { invitation, link: invitationLink(ctx, { id, locale }) }
}
