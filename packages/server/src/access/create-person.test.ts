import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededIds } from '../capabilities/seeded-ids.fixture.ts'
import { settableClock } from '../capabilities/set-clock.fixture.ts'
import { preparePerson } from './create-person.ts'

const clock = settableClock('2026-11-21T12:00:00Z')
const rita = { email: 'rita@example.org', name: 'Rita', locale: 'fr', timeZone: 'Europe/Paris' }

/** Letters in no order that anybody types. */
const letters = Array.from({ length: 129 }, (_, at) => String.fromCharCode(97 + ((at * at * 7 + at * 3) % 26))).join('')

for (const [length, fits] of [
  [11, false],
  [12, true],
  [128, true],
  [129, false],
] as const) {
  const password = letters.slice(0, length)
  test(`preparePerson() ${fits ? 'takes' : 'refuses'} a password of ${password.length} characters`, async () => {
    const prepared = await preparePerson({ clock, ids: seededIds() }, { ...rita, password })
    assert.equal(prepared.ok, fits)
    assert.ok(!JSON.stringify(prepared).includes(password))
  })
}
