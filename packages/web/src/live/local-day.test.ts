import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDay } from './local-day.ts'

test('localDay() is the day on the reader’s calendar, from its first to its last minute', () => {
  assert.equal(localDay(new Date(2026, 2, 5, 0, 0)), '2026-03-05')
  assert.equal(localDay(new Date(2026, 2, 5, 23, 59)), '2026-03-05')
  assert.equal(localDay(new Date(2026, 11, 31)), '2026-12-31')
})
