import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { newApiKey } from './api-key.ts'
import { type ActorLookup, type Credentials, findActor, type Membership, type StoredApiKey } from './find-actor.ts'
import type { FoundSession } from './session-lookup.ts'

const key = newApiKey(seededIds(1))
const stranger = newApiKey(seededIds(2))
const stored: StoredApiKey = {
  keyId: 'k1',
  organisationId: 'ngo',
  platformId: 'shop',
  scopes: ['listings:write'],
  isRevoked: false,
}
const rita: FoundSession = {
  personId: 'rita',
  email: 'r@example.org',
  name: 'Rita',
  locale: 'en',
  timeZone: 'UTC',
  secondFactor: false,
}
const ngo: Membership = { organisationId: 'ngo', roles: ['reviewer'] }
const agency: Membership = { organisationId: 'agency', roles: ['admin'] }

/** What is in the database, and what was asked of it. */
function lookup(memberships: readonly Membership[] = [], found: StoredApiKey | null = stored) {
  const asked: string[] = []
  const actors: ActorLookup = {
    listMemberships: async (personId) => {
      asked.push(personId)
      return memberships
    },
    nameOrganisations: async (_, organisationIds) => organisationIds.map((id) => ({ id, name: `The ${id}` })),
    findApiKey: async (hash) => {
      asked.push(hash)
      return hash === key.hash ? found : null
    },
  }
  return { ...actors, asked }
}

const nobody: Credentials = { session: null, authorization: undefined, organisation: undefined }

async function codeOf(found: ReturnType<typeof findActor>): Promise<string> {
  const result = await found
  return result.ok ? 'ok' : result.refusal.code
}

test('findActor() finds the platform of a key, whoever is signed in beside it', async () => {
  const credentials = { ...nobody, session: rita, authorization: `Bearer ${key.text}`, organisation: 'agency' }
  const { isRevoked: _, ...expected } = stored
  assert.deepEqual(await findActor(lookup([ngo]), credentials, true), { ok: true, value: { kind: 'api-key', ...expected } })
})

test('findActor() refuses a key that nobody made or that was revoked, and does not fall back on the session', async () => {
  const withKey = (text: string) => ({ ...nobody, session: rita, authorization: text })
  assert.equal(await codeOf(findActor(lookup([ngo]), withKey(`Bearer ${stranger.text}`), false)), 'key-unknown')
  const revoked = lookup([ngo], { ...stored, isRevoked: true })
  assert.equal(await codeOf(findActor(revoked, withKey(`Bearer ${key.text}`), false)), 'key-revoked')
})

test('findActor() sees a mistyped key without asking the database', async () => {
  for (const authorization of ['', 'Basic abc', `Bearer ${key.text.slice(0, -1)}`, `Bearer ${key.text.replace(/.$/, '!')}`]) {
    const asked = lookup([ngo])
    assert.equal(await codeOf(findActor(asked, { ...nobody, session: rita, authorization }, false)), 'key-unknown')
    assert.deepEqual(asked.asked, [])
  }
})

test('findActor() finds a person in their one organisation, with its roles', async () => {
  const found = await findActor(lookup([ngo]), { ...nobody, session: rita }, false)
  const value = { kind: 'person', personId: 'rita', organisationId: 'ngo', roles: ['reviewer'], secondFactor: false }
  assert.deepEqual(found, { ok: true, value })
})

test('findActor() lets a person in several organisations say in which they act, and asks when they do not', async () => {
  const in2 = lookup([ngo, agency])
  assert.equal(await codeOf(findActor(in2, { ...nobody, session: rita }, false)), 'organisation-needed')
  const found = await findActor(in2, { ...nobody, session: rita, organisation: 'agency' }, false)
  assert.ok(found.ok && found.value.kind === 'person')
  assert.deepEqual([found.value.organisationId, found.value.roles], ['agency', ['admin']])
})

test('findActor() names the organisations among which a person must choose', async () => {
  const found = await findActor(lookup([ngo, agency]), { ...nobody, session: rita }, false)
  assert.ok(!found.ok && found.refusal.code === 'organisation-needed')
  assert.deepEqual(found.refusal.organisations, [
    { id: 'ngo', name: 'The ngo' },
    { id: 'agency', name: 'The agency' },
  ])
})

test('findActor() refuses an organisation that the person is not in, and whoever is in none', async () => {
  assert.equal(
    await codeOf(findActor(lookup([ngo]), { ...nobody, session: rita, organisation: 'agency' }, false)),
    'not-a-member',
  )
  assert.equal(await codeOf(findActor(lookup([]), { ...nobody, session: rita }, false)), 'not-a-member')
})

test('findActor() refuses whoever is not signed in, and a password alone where a second factor is needed', async () => {
  const asked = lookup([ngo])
  assert.equal(await codeOf(findActor(asked, nobody, false)), 'not-signed-in')
  assert.equal(await codeOf(findActor(asked, { ...nobody, session: rita }, true)), 'second-factor-needed')
  assert.deepEqual(asked.asked, [])
  assert.equal(await codeOf(findActor(asked, { ...nobody, session: { ...rita, secondFactor: true } }, true)), 'ok')
})
