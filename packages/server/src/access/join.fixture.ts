import assert from 'node:assert/strict'
import type { Role } from '@vigie/casework'
import type { Context } from '../context.ts'
import { acceptInvitation, type Joining } from './accept-invitation.ts'
import type { Invited } from './add-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'
import { type TryLimit, tryLimit } from './try-limit.ts'

export const password = 'correct horse battery staple'

/** What a person says who joins, but for the token. */
export const rita = { name: 'Rita', password, locale: 'fr', timeZone: 'Europe/Paris' }

/** The secret at the end of a link. */
function tokenOf({ link }: Pick<Invited, 'link'>): string {
  return link.split('/').at(-1) as string
}

/** Invite; fails the test when it is refused. */
export async function invite(ctx: Context, email: string, roles: readonly Role[] = ['reviewer']): Promise<Invited> {
  const invited = await inviteMember(ctx, { email, roles, locale: 'en' })
  assert.ok(invited.ok)
  return invited.value
}

/** Try to join by an invitation. @returns 'ok' or the refusal's code */
export async function accept(
  ctx: Context,
  invited: Pick<Invited, 'link'>,
  joining: Partial<Joining> = {},
  tries: TryLimit = tryLimit({ most: 100, windowMs: 60_000 }),
): Promise<string> {
  const result = await acceptInvitation(ctx, tries, { ...rita, token: tokenOf(invited), ...joining })
  return result.ok ? 'ok' : result.refusal.code
}

/** Who is a member now, by name, with their roles. */
export async function members(ctx: Context): Promise<(readonly [name: string, roles: string])[]> {
  const rows = await ctx.inTransaction(({ query, organisationId }) =>
    query
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['person.name', 'membership.roles'])
      .where('membership.organisation_id', '=', organisationId)
      .where('membership.left_at', 'is', null)
      .orderBy('person.name')
      .execute(),
  )
  return rows.map(({ name, roles }) => [name, roles.join(' ')])
}

/** The id of the member of this name. */
export async function personIdOf(ctx: Context, name: string): Promise<string> {
  const row = await ctx.inTransaction(({ query }) =>
    query.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  )
  return row.id
}

export async function openInvitationIds(ctx: Context): Promise<readonly string[]> {
  const { items } = await ctx.inTransaction((tx) => listInvitations(tx, { limit: 200 }))
  return items.map(({ id }) => id)
}
