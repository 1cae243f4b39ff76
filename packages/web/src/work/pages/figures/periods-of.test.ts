import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodsOf } from './periods-of.ts'

test('periodsOf() begins months on their first day, and the first one where the time begins', () => {
  assert.deepEqual(periodsOf('2025-12-15', '2026-02-01', 'month'), ['2025-12-15', '2026-01-01', '2026-02-01'])
})

test('periodsOf() begins quarters in January, April, July and October', () => {
  assert.deepEqual(periodsOf('2025-11-15', '2026-07-01', 'quarter'), ['2025-11-15', '2026-01-01', '2026-04-01', '2026-07-01'])
})

test('periodsOf() begins weeks on Monday', () => {
  // 2026-11-18 is a Wednesday, 2026-11-23 a Monday.
  assert.deepEqual(periodsOf('2026-11-18', '2026-11-30', 'week'), ['2026-11-18', '2026-11-23', '2026-11-30'])
  assert.deepEqual(periodsOf('2026-11-22', '2026-11-23', 'week'), ['2026-11-22', '2026-11-23'])
})

test('periodsOf() has every day, over a leap day and the change of clocks', () => {
  assert.deepEqual(periodsOf('2028-02-28', '2028-03-01', 'day'), ['2028-02-28', '2028-02-29', '2028-03-01'])
  assert.equal(periodsOf('2026-01-01', '2026-12-31', 'day').length, 365)
})
