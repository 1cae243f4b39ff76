import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, actorName } from './actor.ts'

const organisationId = 'org'
const actors: readonly [Actor, string][] = [
  [{ kind: 'person', personId: 'rita', organisationId, roles: ['admin'], secondFactor: true }, 'person:rita'],
  [{ kind: 'api-key', keyId: 'k1', organisationId, platformId: 'p1', scopes: [] }, 'key:k1'],
  [{ kind: 'public' }, 'public'],
  [{ kind: 'system', organisationId }, 'system'],
]
for (const [actor, name] of actors) {
  test(`actorName() names ${name} by kind and id alone`, () => {
    assert.equal(actorName(actor), name)
  })
}
