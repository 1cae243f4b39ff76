import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { expireInvitations, lockInvitation } from './invitation-store.ts'
import { removeTokens } from './token-store.ts'

/** Take an invitation back: its link is dead, and whom it invited is forgotten. */
export function retireInvitation(
  ctx: Pick<Context, 'inTransaction'>,
  invitationId: string,
): Promise<Result<{ retired: true }, RefusalOf<'invitation-unusable'>>> {
  return ctx.inTransaction(async (tx) => {
    if (!(await lockInvitation(tx, invitationId))) return refuse({ code: 'invitation-unusable' })

    await expireInvitations(tx, [invitationId])
    await removeTokens(tx, invitationId)
    return ok({ retired: true })
  })
}
