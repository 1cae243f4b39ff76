import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { isMemberElsewhere } from './is-member-elsewhere.ts'
import { findRoles } from './member-store.ts'
import { addPasswordLink, type PasswordLink } from './password-link.ts'

/**
 * For an admin: a link by which a member of this organisation, who cannot sign in, chooses a new password. Not for somebody who is
 * in another organisation too: whoever holds the link would get in there as well.
 */
export async function makePasswordLink(
  ctx: Pick<Context, 'inTransaction' | 'lookup' | 'acting' | 'ids' | 'config'>,
  personId: string,
): Promise<Result<PasswordLink, RefusalOf<'member-not-found' | 'member-elsewhere'>>> {
  const { organisationId } = ctx.acting
  const isElsewhere = await isMemberElsewhere(ctx, personId, organisationId)
  return ctx.inTransaction(async (tx) => {
    if (!(await findRoles(tx, personId))) return refuse({ code: 'member-not-found', personId })
    if (isElsewhere) return refuse({ code: 'member-elsewhere' })

    return ok(await addPasswordLink(ctx, tx, personId, 'new-password'))
  })
}
