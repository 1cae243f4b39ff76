import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { settableClock } from '../capabilities/set-clock.fixture.ts'
import { preparePerson } from './create-person.ts'

const clock = settableClock('2026-11-21T12:00:00Z')
const rita = { email: 'rita@example.org', name: 'Rita', locale: 'fr', timeZone: 'Europe/Paris' }

for (const [password, fits] of [
  ['x'.repeat(11), false],
  ['x'.repeat(12), true],
  ['x'.repeat(128), true],
  ['x'.repeat(129), false],
] as const) {
  test(`preparePerson() ${fits ? 'takes' : 'refuses'} a password of ${password.length} characters`, async () => {
    const prepared = await preparePerson({ clock, ids: seededIds() }, { ...rita, password })
    assert.equal(prepared.ok, fits)
    assert.doesNotMatch(JSON.stringify(prepared), /xxx/)
  })
}
