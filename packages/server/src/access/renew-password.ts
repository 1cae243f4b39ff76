import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { hashPassword } from 'better-auth/crypto'
import type { Context } from '../context.ts'
import { findPasswordFault, type PasswordFault } from './check-password.ts'
import { findPasswordLink } from './find-password-link.ts'
import { resetSignIn } from './person-store.ts'
import { removeTokens, useToken } from './token-store.ts'

type Needs = Pick<Context, 'as' | 'lookup' | 'clock'>

/**
 * Choose a new password by a link made for it. The second factor is off until it is set up anew, and every session ends: the link
 * is for whoever has lost both, and for whoever fears that somebody else has found them.
 */
export async function renewPassword(
  ctx: Needs,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<{ readonly personId: string; readonly email: string }, RefusalOf<'link-unusable' | PasswordFault>>> {
  const link = await findPasswordLink(ctx, token)
  if (!link) return refuse({ code: 'link-unusable' })
  const fault = findPasswordFault(password)
  if (fault) return refuse({ code: fault })
  const { hash, organisationId, personId, email } = link
  const passwordHash = await hashPassword(password)

  return ctx.as({ organisationId, actor: `person:${personId}` }).inTransaction(async (tx) => {
    // Of two that use the link at once, one gets here.
    if (!(await useToken(tx, hash))) return refuse({ code: 'link-unusable' })

    await resetSignIn(tx.query, { personId, passwordHash, at: tx.now })
    await removeTokens(tx, personId)
    await tx.append({ kind: 'member.password-renewed', subject: personId, facts: { personId } })
    return ok({ personId, email })
  })
}
