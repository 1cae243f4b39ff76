import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextDigestAt } from './next-digest-at.ts'

test('nextDigestAt() is the next 06:00 UTC, never now', () => {
  for (const [now, next] of [
    ['2026-11-21T00:00:00Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T05:59:59.999Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T06:00:00Z', '2026-11-22T06:00:00.000Z'],
    ['2026-12-31T23:59:00Z', '2027-01-01T06:00:00.000Z'],
  ] as const) {
    assert.equal(nextDigestAt(new Date(now)).toISOString(), next)
  }
})
