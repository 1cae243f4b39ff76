import type { Role } from '@vigie/casework'
import type { Context } from '../context.ts'
import { findInvitation } from './invitation-store.ts'
import { findToken, isUsable } from './token-store.ts'

/** What an invitation tells whoever holds its link: who invites, whom, and as what. */
export interface InvitedAs {
  readonly organisation: string
  readonly email: string
  readonly roles: readonly Role[]
  /** The organisation's. */
  readonly timeZone: string
}

/** Whom the link of an invitation invites. Null for one that does not work: unknown, used, expired and taken back are alike. */
export async function findInvited(ctx: Pick<Context, 'as' | 'lookup' | 'clock'>, secret: string): Promise<InvitedAs | null> {
  const token = await findToken(ctx, 'invitation', secret)
  if (!token || !isUsable(token, ctx.clock.now())) return null
  const { organisationId, subjectId } = token
  return ctx.as({ organisationId, actor: 'public' }).inTransaction(async (tx) => {
    const invitation = await findInvitation(tx, subjectId)
    if (!invitation) return null
    const { name, time_zone: timeZone } = await tx.query
      .selectFrom('organisation')
      .select(['name', 'time_zone'])
      .where('id', '=', organisationId)
      .executeTakeFirstOrThrow()
    return { organisation: name, email: invitation.email, roles: invitation.roles as readonly Role[], timeZone }
  })
}
