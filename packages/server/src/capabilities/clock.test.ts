import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from './clock.ts'
import { settableClock } from './set-clock.fixture.ts'

test('systemClock.now() lies between two looks at the machine', () => {
  const before = Date.now()
  const now = systemClock.now().getTime()

  assert.ok(before <= now && now <= Date.now())
})

test('settableClock() stands still until it is moved', () => {
  const clock = settableClock('2026-11-21T12:00:00Z')
  assert.equal(clock.now().toISOString(), '2026-11-21T12:00:00.000Z')

  clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 })
  assert.equal(clock.now().toISOString(), '2026-11-22T14:03:04.005Z')

  clock.set('2026-01-01T00:00:00Z')
  assert.equal(clock.now().toISOString(), '2026-01-01T00:00:00.000Z')
  assert.throws(() => clock.set('noon'), /no time/)
})

test('settableClock().now() hands out a date that may be changed without moving the clock', () => {
  const clock = settableClock('2026-11-21T12:00:00Z')
  clock.now().setFullYear(1999)

  assert.equal(clock.now().getUTCFullYear(), 2026)
})
