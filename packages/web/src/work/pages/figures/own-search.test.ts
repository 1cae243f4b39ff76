import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOf, ownPeriods, readOwnSearch } from './own-search.ts'

test('daysOf() gives whole months, and of the last quarter only what is over', () => {
  assert.deepEqual(
    ownPeriods.map((period) => Object.values(daysOf(period, '2026-11-22'))),
    [
      ['2025-12-01', '2026-11-22'],
      ['2026-01-01', '2026-11-22'],
      ['2026-07-01', '2026-09-30'],
      ['2026-11-01', '2026-11-22'],
    ],
  )
})

test('readOwnSearch() takes a period that there is and passes over anything else', () => {
  assert.deepEqual(
    [readOwnSearch({ period: 'year' }), readOwnSearch({ period: 'age' }), readOwnSearch({})],
    [{ period: 'year' }, {}, {}],
  )
})
