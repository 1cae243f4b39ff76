import type { Context } from '../context.ts'
import { asSignIn } from './as-sign-in.ts'
import { isMemberElsewhere } from './is-member-elsewhere.ts'
import { findRoles } from './member-store.ts'
import { findToken, isUsable } from './token-store.ts'

/** Whose a link for a new password is, while it works. */
export interface OpenPasswordLink {
  readonly hash: string
  readonly organisationId: string
  readonly personId: string
  readonly email: string
}

type Needs = Pick<Context, 'as' | 'lookup' | 'clock'>

/**
 * Whose new password is chosen by this link; null for one that does not work, whyever. One made by an admin works as long as the
 * person is in that admin's organisation and in no other, which may have changed since.
 */
export async function findPasswordLink(ctx: Needs, secret: string): Promise<OpenPasswordLink | null> {
  const byAdmin = await findToken(ctx, 'new-password', secret)
  const token = byAdmin ?? (await findToken(ctx, 'new-password-by-operator', secret))
  if (!token || !isUsable(token, ctx.clock.now())) return null
  const { hash, organisationId, subjectId: personId } = token
  if (byAdmin && (await isMemberElsewhere(ctx, personId, organisationId))) return null
  return ctx.as({ organisationId, actor: 'public' }).inTransaction(async (tx) => {
    if (byAdmin && !(await findRoles(tx, personId))) return null
    const person = await asSignIn(tx.query, () =>
      tx.query.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst(),
    )
    return person ? { hash, organisationId, personId, email: person.email } : null
  })
}
