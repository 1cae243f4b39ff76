import type { Context } from '../context.ts'
import { findInvitation } from './invitation-store.ts'
import { hasMembers } from './member-store.ts'
import { findToken, isUsable } from './token-store.ts'

/**
 * Whether somebody may still come in by the link of an invitation, or of a new install. Of one that does not, nothing more is told:
 * unknown, used, expired and taken back are alike.
 */
export async function isLinkUsable(
  ctx: Pick<Context, 'as' | 'lookup' | 'clock'>,
  purpose: 'invitation' | 'first-admin',
  secret: string,
): Promise<boolean> {
  const token = await findToken(ctx, purpose, secret)
  if (!token || !isUsable(token, ctx.clock.now())) return false
  const { organisationId, subjectId } = token
  return ctx
    .as({ organisationId, actor: 'public' })
    .inTransaction(async (tx) =>
      purpose === 'invitation' ? (await findInvitation(tx, subjectId)) !== null : !(await hasMembers(tx)),
    )
}
