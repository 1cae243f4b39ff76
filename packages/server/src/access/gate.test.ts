import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '@vigie/casework'
import type { Route, RouteAccess } from '@vigie/contract'
import type { FastifyRequest } from 'fastify'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import type { Acting, Context } from '../context.ts'
import { nobody, openContext } from '../open-context.ts'
import { newApiKey } from './api-key.ts'
import type { ActorLookup } from './find-actor.ts'
import { createGate } from './gate.ts'
import type { FoundSession } from './session-lookup.ts'

const ids = seededIds(1)
const keyOf = { reads: newApiKey(ids), revoked: newApiKey(ids), unknown: newApiKey(ids) }
const own = 'https://vigie.example'

/** By the name in the cookie: who is signed in, and what they are where. */
const people: Readonly<
  Record<string, { secondFactor: boolean; memberships: readonly { organisationId: string; roles: readonly Role[] }[] }>
> = {
  rita: { secondFactor: true, memberships: [{ organisationId: 'ngo', roles: ['reviewer'] }] },
  paul: { secondFactor: false, memberships: [{ organisationId: 'ngo', roles: ['reviewer'] }] },
  gone: { secondFactor: true, memberships: [] },
  both: {
    secondFactor: true,
    memberships: [
      { organisationId: 'ngo', roles: ['reviewer'] },
      { organisationId: 'shop', roles: ['platform-officer'] },
    ],
  },
}

const actors: ActorLookup = {
  listMemberships: async (personId) => people[personId]?.memberships ?? [],
  nameOrganisations: async (_, organisationIds) => organisationIds.map((id) => ({ id, name: id })),
  findApiKey: async (hash) => {
    const key = { keyId: 'k1', organisationId: 'ngo', platformId: 'p1', scopes: ['statistics:read'] as const }
    if (hash === keyOf.reads.hash) return { ...key, isRevoked: false }
    return hash === keyOf.revoked.hash ? { ...key, isRevoked: true } : null
  },
}

async function findSession(cookies: string | undefined): Promise<FoundSession | null> {
  const person = people[cookies ?? '']
  if (!cookies || !person) return null
  const { secondFactor } = person
  return { personId: cookies, email: 'x@example.org', name: 'X', locale: 'en', timeZone: 'UTC', secondFactor }
}

/** A context of nobody over no database: a gate makes contexts and asks nothing of them. */
const context = openContext({} as Parameters<typeof openContext>[0], {} as Parameters<typeof openContext>[1])

interface Asking {
  readonly access: RouteAccess
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly secondFactorNeeded?: boolean
}

/** What the gate says: as whom somebody is let in, or the code of the refusal. */
async function ask({ access, method = 'POST', headers = {}, secondFactorNeeded = false }: Asking): Promise<Acting | string> {
  const gate = createGate({
    nobody: context,
    sessions: { find: findSession },
    actors,
    ownOrigins: new Set([own]),
    secondFactorNeeded,
  })
  const result = await gate({ method, headers } as unknown as FastifyRequest, { access } as Route)
  return result.ok ? (result.value as Context).acting : result.refusal.code
}

const signedIn = (cookie: string, more = {}) => ({ cookie, origin: own, 'sec-fetch-site': 'same-origin', ...more })
const bearing = (text: string) => ({ authorization: `Bearer ${text}` })

const asRita: Acting = { organisationId: 'ngo', actor: 'person:rita', roles: ['reviewer'] }
const asKey: Acting = { organisationId: 'ngo', platformId: 'p1', actor: 'key:k1' }

const accesses = {
  public: 'public',
  secret: 'bearer-of-secret',
  signed: 'signed-in',
  reviews: { deed: 'review-case' },
  counts: { deed: 'read-statistics' },
  invites: { deed: 'invite-member' },
} as const satisfies Readonly<Record<string, RouteAccess>>
type AccessName = keyof typeof accesses

/** Who asks × what the route is for. A column that is left out has the answer of `rest`. */
const table: readonly (Partial<Record<AccessName, Acting | string>> & {
  readonly who: string
  readonly headers: Readonly<Record<string, string>>
  readonly rest: Acting | string
})[] = [
  { who: 'nobody', headers: {}, public: nobody, secret: nobody, rest: 'not-signed-in' },
  { who: 'a cookie that is nobody’s', headers: signedIn('forged'), public: nobody, secret: nobody, rest: 'not-signed-in' },
  { who: 'a reviewer', headers: signedIn('rita'), invites: 'not-allowed', rest: asRita },
  {
    who: 'a key',
    headers: bearing(keyOf.reads.text),
    signed: 'not-signed-in',
    reviews: 'not-allowed',
    invites: 'not-allowed',
    rest: asKey,
  },
  { who: 'an unknown key', headers: bearing(keyOf.unknown.text), rest: 'key-unknown' },
  { who: 'a revoked key', headers: bearing(keyOf.revoked.text), rest: 'key-revoked' },
  { who: 'a mistyped key', headers: bearing(`${keyOf.reads.text}x`), rest: 'key-unknown' },
  { who: 'a password instead of a key', headers: { authorization: 'Basic cml0YTpyaXRh' }, rest: 'key-unknown' },
  { who: 'an empty key', headers: { authorization: '' }, rest: 'key-unknown' },
  {
    who: 'a key in another site’s page',
    headers: { ...bearing(keyOf.reads.text), origin: 'https://evil.example' },
    signed: 'not-signed-in',
    reviews: 'not-allowed',
    invites: 'not-allowed',
    rest: asKey,
  },
  {
    who: 'a key beside a cookie',
    headers: { ...signedIn('both'), ...bearing(keyOf.reads.text) },
    signed: 'not-signed-in',
    reviews: 'not-allowed',
    invites: 'not-allowed',
    rest: asKey,
  },
  { who: 'a reviewer, from another site', headers: signedIn('rita', { origin: 'https://evil.example' }), rest: 'cross-site' },
  {
    who: 'a reviewer, from a neighbouring site',
    headers: signedIn('rita', { 'sec-fetch-site': 'same-site' }),
    rest: 'cross-site',
  },
  { who: 'a reviewer’s cookie without a browser', headers: { cookie: 'rita' }, rest: 'cross-site' },
  { who: 'somebody who left', headers: signedIn('gone'), public: nobody, secret: nobody, rest: 'not-a-member' },
  { who: 'a member of two', headers: signedIn('both'), public: nobody, secret: nobody, rest: 'organisation-needed' },
  {
    who: 'a member of two, for one',
    headers: signedIn('both', { 'vigie-organisation': 'shop' }),
    reviews: 'not-allowed',
    invites: 'not-allowed',
    rest: { organisationId: 'shop', actor: 'person:both', roles: ['platform-officer'] },
  },
  {
    who: 'a reviewer, for an organisation of others',
    headers: signedIn('rita', { 'vigie-organisation': 'shop' }),
    public: nobody,
    secret: nobody,
    rest: 'not-a-member',
  },
]

for (const { who, headers, rest, ...expected } of table) {
  test(`createGate() answers ${who} by what the route is for`, async () => {
    for (const [name, access] of Object.entries(accesses)) {
      assert.deepEqual(await ask({ access, headers }), expected[name as AccessName] ?? rest, name)
    }
  })
}

test('createGate() lets a cookie read from anywhere: what another site gets so, its browser keeps from it', async () => {
  const headers = signedIn('rita', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
  assert.deepEqual(await ask({ access: accesses.reviews, method: 'GET', headers }), asRita)
  assert.equal(await ask({ access: accesses.reviews, method: 'DELETE', headers }), 'cross-site')
})

test('createGate() asks persons for their second factor where it is needed, and keys and the public for none', async () => {
  const need = (access: RouteAccess, headers: Readonly<Record<string, string>>) =>
    ask({ access, headers, secondFactorNeeded: true })
  assert.equal(await need(accesses.reviews, signedIn('paul')), 'second-factor-needed')
  assert.equal(await need(accesses.signed, signedIn('paul')), 'second-factor-needed')
  assert.deepEqual(await need(accesses.reviews, signedIn('rita')), asRita)
  assert.deepEqual(await need(accesses.public, signedIn('paul')), nobody)
  assert.deepEqual(await need(accesses.secret, {}), nobody)
  assert.deepEqual(await need(accesses.counts, bearing(keyOf.reads.text)), asKey)
})
