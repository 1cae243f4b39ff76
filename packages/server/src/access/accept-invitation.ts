import { invariant, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { verifyPassword } from 'better-auth/crypto'
import type { Context, Tx } from '../context.ts'
import type { PasswordFault } from './check-password.ts'
import { type PersonToCreate, preparePerson } from './create-person.ts'
import { findSignIn, type SignInOf } from './find-sign-in.ts'
import { closeInvitation, findInvitation, lockInvitation } from './invitation-store.ts'
import { findRoles, saveMembership } from './member-store.ts'
import { insertPerson, type NewPerson } from './person-store.ts'
import { findToken, isUsable, useToken } from './token-store.ts'
import type { TryLimit } from './try-limit.ts'

/** What somebody says who joins. Name, language and time zone count for a new person only. */
export interface Joining extends Omit<PersonToCreate, 'email'> {
  /** The secret of the invitation's link. */
  readonly token: string
}

export interface Joined {
  readonly organisationId: string
  readonly email: string
}

/** Somebody new, with a password hashed already; or somebody who has shown theirs. */
type Joiner = { readonly personId: string; readonly created: NewPerson | null }

type Needs = Pick<Context, 'as' | 'lookup' | 'clock' | 'ids'>
type Refusals = RefusalOf<'invitation-unusable' | PasswordFault | 'already-a-member' | 'sign-in-failed' | 'too-many-tries'>

/**
 * Join by the link of an invitation: as a new person with the password given, or, where the address signs in on this server
 * already, as that person, whose password it must be. Whoever left may join again. A link that is unknown, used, expired or taken
 * back is answered alike.
 * @param tries counts passwords tried, together with those at sign-in
 */
export async function acceptInvitation(ctx: Needs, tries: TryLimit, joining: Joining): Promise<Result<Joined, Refusals>> {
  const token = await findToken(ctx, 'invitation', joining.token)
  if (!token || !isUsable(token, ctx.clock.now())) return refuse({ code: 'invitation-unusable' })
  const { organisationId, subjectId: invitationId, hash } = token
  const found = await ctx.as({ organisationId, actor: 'public' }).inTransaction((tx) => whoIsInvited(tx, invitationId))
  if (!found) return refuse({ code: 'invitation-unusable' })
  const joiner = found.known
    ? await prove(tries, invitationId, found.email, found.known, joining.password)
    : await prepare(ctx, found.email, joining)
  if (!joiner.ok) return joiner

  const actor = `person:${joiner.value.personId}`
  return ctx.as({ organisationId, actor }).inTransaction((tx) => join(tx, invitationId, hash, joiner.value))
}

async function whoIsInvited(tx: Tx, invitationId: string) {
  const invitation = await findInvitation(tx, invitationId)
  return invitation && { email: invitation.email, known: await findSignIn(tx, invitation.email) }
}

/** Nobody guesses here what they may not guess at sign-in: tries count by the address invited and by the invitation. */
async function prove(
  tries: TryLimit,
  invitationId: string,
  email: string,
  { personId, passwordHash }: SignInOf,
  password: string,
): Promise<Result<Joiner, RefusalOf<'sign-in-failed' | 'too-many-tries'>>> {
  const [ofAddress, ofInvitation] = [`email ${email}`, `invitation ${invitationId}`]
  if (tries.take(ofAddress) > 0 || tries.take(ofInvitation) > 0) return refuse({ code: 'too-many-tries' })
  const isRight = passwordHash !== null && (await verifyPassword({ hash: passwordHash, password }))
  if (!isRight) return refuse({ code: 'sign-in-failed' })

  tries.forget(ofAddress)
  return ok({ personId, created: null })
}

async function prepare(
  ctx: Needs,
  email: string,
  { token: _, ...person }: Joining,
): Promise<Result<Joiner, RefusalOf<PasswordFault>>> {
  const prepared = await preparePerson(ctx, { ...person, email })
  return prepared.ok ? ok({ personId: prepared.value.personId, created: prepared.value }) : prepared
}

async function join(
  tx: Tx,
  invitationId: string,
  hash: string,
  { personId, created }: Joiner,
): Promise<Result<Joined, Refusals>> {
  const invitation = await lockInvitation(tx, invitationId)
  if (!invitation) return refuse({ code: 'invitation-unusable' })
  if (await findRoles(tx, personId)) return refuse({ code: 'already-a-member' })
  // Somebody of this address came in elsewhere while the password was hashed: it is theirs that counts.
  if (created && !(await insertPerson(tx.query, created))) return refuse({ code: 'sign-in-failed' })

  const { email, roles } = invitation
  invariant(await saveMembership(tx, personId, roles), 'nobody else made this person a member')
  await closeInvitation(tx, invitationId)
  invariant(await useToken(tx, hash), 'an open invitation has an unused token')
  await tx.append({ kind: 'member.joined', subject: personId, facts: { invitationId, roles } })
  return ok({ organisationId: tx.organisationId, email })
}
