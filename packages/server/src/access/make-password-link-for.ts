import type { Acting, Context } from '../context.ts'
import { findFirstOrganisation } from './find-first-organisation.ts'
import { findSignIn } from './find-sign-in.ts'
import { addPasswordLink, type PasswordLink } from './password-link.ts'

type Needs = Pick<Context, 'lookup' | 'ids' | 'config'> & { as(acting: Acting): Pick<Context, 'inTransaction'> }

/**
 * For whoever runs the machine: a link by which the person of this address chooses a new password, whichever organisations they are
 * or were in. Made and logged in the first they are in now, else in the first of the install.
 * @returns null where nobody signs in with this address
 */
export async function makePasswordLinkFor(ctx: Needs, email: string): Promise<PasswordLink | null> {
  const { organisationId: first } = await findFirstOrganisation(ctx)
  if (first === null) return null
  const found = await ctx
    .as({ organisationId: first, actor: 'system' })
    .inTransaction((tx) => findSignIn(tx, email.toLowerCase()))
  if (!found) return null
  const { personId } = found
  const organisationId = (await findMembership(ctx, personId)) ?? first
  return ctx
    .as({ organisationId, actor: 'system' })
    .inTransaction((tx) => addPasswordLink(ctx, tx, personId, 'new-password-by-operator'))
}

function findMembership(ctx: Pick<Context, 'lookup'>, personId: string): Promise<string | undefined> {
  return ctx.lookup(async (query) => {
    const row = await query
      .selectFrom('membership')
      .select('organisation_id')
      .where('person_id', '=', personId)
      .where('left_at', 'is', null)
      .orderBy('joined_at')
      .orderBy('organisation_id')
      .limit(1)
      .executeTakeFirst()
    return row?.organisation_id
  })
}
