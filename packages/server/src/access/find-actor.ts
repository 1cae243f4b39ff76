import { type KeyScope, ok, type RefusalOf, type Result, type Role, refuse } from '@vigie/casework'
import type { Actor } from './actor.ts'
import { hashApiKey, parseApiKey } from './api-key.ts'
import type { FoundSession } from './session-lookup.ts'

/** One organisation that a person is in now. */
export interface Membership {
  readonly organisationId: string
  readonly roles: readonly Role[]
}

export interface NamedOrganisation {
  readonly id: string
  readonly name: string
}

export interface StoredApiKey {
  readonly keyId: string
  readonly organisationId: string
  readonly platformId: string
  readonly scopes: readonly KeyScope[]
  readonly isRevoked: boolean
}

/** What must be looked up in the database to know who asks. */
export interface ActorLookup {
  /** All organisations that this person is in and has not left. */
  listMemberships(personId: string): Promise<readonly Membership[]>
  /** What organisations are called, to somebody who is in each of them. */
  nameOrganisations(personId: string, organisationIds: readonly string[]): Promise<readonly NamedOrganisation[]>
  findApiKey(hash: string): Promise<StoredApiKey | null>
}

/** What a request says about who sends it. */
export interface Credentials {
  readonly session: FoundSession | null
  /** The Authorization header. */
  readonly authorization: string | undefined
  /** The header `vigie-organisation`: an organisation's id, from whoever is in several. */
  readonly organisation: string | undefined
}

export type ActorRefusal = RefusalOf<
  'not-signed-in' | 'key-unknown' | 'key-revoked' | 'second-factor-needed' | 'not-a-member' | 'organisation-needed'
>

/**
 * Who sends a request: the bearer of a key where one is shown, else the person signed in. An organisation that the person is not
 * in is refused like one that does not exist.
 * @param secondFactorNeeded whether persons are refused who signed in with a password alone
 */
export async function findActor(
  lookup: ActorLookup,
  { session, authorization, organisation }: Credentials,
  secondFactorNeeded: boolean,
): Promise<Result<Actor, ActorRefusal>> {
  if (authorization !== undefined) return findKeyActor(lookup, authorization)
  if (!session) return refuse({ code: 'not-signed-in' })
  if (secondFactorNeeded && !session.secondFactor) return refuse({ code: 'second-factor-needed' })
  const memberships = await lookup.listMemberships(session.personId)
  const fitting = organisation ? memberships.filter(({ organisationId }) => organisationId === organisation) : memberships
  const [membership, another] = fitting
  if (!membership) return refuse({ code: 'not-a-member' })
  const { personId, secondFactor } = session
  if (another) {
    const ids = fitting.map(({ organisationId }) => organisationId)
    return refuse({ code: 'organisation-needed', organisations: await lookup.nameOrganisations(personId, ids) })
  }

  const { organisationId, roles } = membership
  return ok({ kind: 'person', personId, organisationId, roles, secondFactor })
}

async function findKeyActor(lookup: ActorLookup, authorization: string): Promise<Result<Actor, ActorRefusal>> {
  const text = parseApiKey(authorization)
  const key = text === null ? null : await lookup.findApiKey(hashApiKey(text))
  if (!key) return refuse({ code: 'key-unknown' })
  if (key.isRevoked) return refuse({ code: 'key-revoked' })

  const { keyId, organisationId, platformId, scopes } = key
  return ok({ kind: 'api-key', keyId, organisationId, platformId, scopes })
}
