import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextTry } from './next-try.ts'

const now = new Date('2026-11-21T12:00:00Z')
const firstAt = new Date('2026-11-21T11:59:59Z')
const next = (change: Partial<Parameters<typeof nextTry>[0]>) =>
  nextTry({ triesMade: 1, firstAt, now, random: 0, retryAfterSeconds: null, ...change })?.toISOString()

test('nextTry() follows the plan', () => {
  assert.equal(next({}), '2026-11-21T12:00:29.000Z')
  assert.equal(next({ triesMade: 15 }), undefined)
})

test('nextTry() waits as long as the receiver asks, up to six hours', () => {
  assert.equal(next({ retryAfterSeconds: 5 }), '2026-11-21T12:00:29.000Z')
  assert.equal(next({ retryAfterSeconds: 3600 }), '2026-11-21T13:00:00.000Z')
  assert.equal(next({ retryAfterSeconds: 999_999 }), '2026-11-21T18:00:00.000Z')
})

test('nextTry() leaves a minute where the plan lies in the past', () => {
  assert.equal(next({ firstAt: new Date('2026-11-20T12:00:00Z') }), '2026-11-21T12:01:00.000Z')
})
