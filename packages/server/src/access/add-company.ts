import { ok, type RefusalOf, type Result, type Role, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { addInvitation, type Invited, type Inviting } from './add-invitation.ts'
import { insertOrganisation } from './organisation-store.ts'

export interface Company extends Omit<Inviting, 'roles'> {
  readonly name: string
  readonly kind: 'platform' | 'agency'
}

/** What the first member of each kind is. */
export const firstRoles = {
  platform: ['admin', 'platform-officer'],
  agency: ['admin', 'law-enforcement-officer'],
} as const satisfies Record<Company['kind'], readonly Role[]>

/**
 * Make an organisation for a platform's company or for an agency, and invite its first member, who invites the others. Only an
 * NGO makes organisations: a company's admin is admin of that company alone.
 */
export async function addCompany(
  ctx: Pick<Context, 'acting' | 'as' | 'inTransaction' | 'ids' | 'vault' | 'config'>,
  { name, kind, email, locale }: Company,
): Promise<Result<Invited & { readonly organisationId: string }, RefusalOf<'not-allowed'>>> {
  const own = await ctx.inTransaction(({ query, organisationId }) =>
    query.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow(),
  )
  if (own.kind !== 'ngo') return refuse({ code: 'not-allowed', deed: 'change-settings' })

  const organisationId = ctx.ids.next()
  return ctx.as({ organisationId, actor: ctx.acting.actor }).inTransaction(async (tx) => {
    await insertOrganisation(tx, { name, kind, locale, made_by: ctx.acting.organisationId })
    await tx.append({ kind: 'organisation.created', subject: organisationId, facts: { kind } })
    const invited = await addInvitation(ctx, tx, { email, roles: firstRoles[kind], locale })
    return ok({ organisationId, ...invited })
  })
}
