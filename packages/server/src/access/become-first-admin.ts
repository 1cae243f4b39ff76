import { invariant, ok, type RefusalOf, type Result, type Role, refuse } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import type { PasswordFault } from './check-password.ts'
import { type PersonToCreate, preparePerson } from './create-person.ts'
import { hasMembers, saveMembership } from './member-store.ts'
import { lockOrganisation, updateOrganisation } from './organisation-store.ts'
import { insertPerson } from './person-store.ts'
import { findToken, isUsable, useToken } from './token-store.ts'

export interface Founding extends PersonToCreate {
  /** The secret of the link that the server printed at its start. */
  readonly token: string
  readonly organisationName: string
}

/** Whoever sets Vigie up is at first everybody; they give roles away later. */
const firstRoles: readonly Role[] = ['admin', 'reviewer', 'analyst']

type Needs = Pick<Context, 'as' | 'lookup' | 'clock' | 'ids'>
type Refusals = RefusalOf<'link-unusable' | PasswordFault | 'person-exists'>

/** Set up a new install: name its organisation and come in as its first admin. Works once, and only while nobody has joined. */
export async function becomeFirstAdmin(
  ctx: Needs,
  { token: secret, organisationName, ...person }: Founding,
): Promise<Result<{ readonly organisationId: string; readonly email: string }, Refusals>> {
  const token = await findToken(ctx, 'first-admin', secret)
  if (!token || !isUsable(token, ctx.clock.now())) return refuse({ code: 'link-unusable' })
  const prepared = await preparePerson(ctx, person)
  if (!prepared.ok) return prepared
  const { organisationId, hash } = token
  const { personId, locale, timeZone } = prepared.value

  return ctx.as({ organisationId, actor: `person:${personId}` }).inTransaction(async (tx) => {
    await lockOrganisation(tx)
    if ((await hasMembers(tx)) || !(await isUnused(tx, hash))) return refuse({ code: 'link-unusable' })
    if (!(await insertPerson(tx.query, prepared.value))) return refuse({ code: 'person-exists' })

    await updateOrganisation(tx, {
      name: organisationName,
      notifier_name: organisationName,
      locale: locale === 'fr' ? 'fr' : 'en',
      time_zone: timeZone,
    })
    invariant(await saveMembership(tx, personId, firstRoles), 'the first member is new')
    invariant(await useToken(tx, hash), 'the token was unused while the organisation is locked')
    await tx.append({ kind: 'member.joined', subject: personId, facts: { invitationId: null, roles: firstRoles } })
    return ok({ organisationId, email: person.email.toLowerCase() })
  })
}

/** A start of another server may have replaced it meanwhile. */
async function isUnused({ query }: Tx, hash: string): Promise<boolean> {
  const row = await query
    .selectFrom('token')
    .select('hash')
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
