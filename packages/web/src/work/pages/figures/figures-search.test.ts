import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFigures, chooseFigures, lastQuarter, monthsBefore, readFiguresSearch } from './figures-search.ts'

const today = '2026-11-22'

test('readFiguresSearch() keeps what an address says, right or wrong, so that the page can say what is wrong', () => {
  const platform = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'
  const whole = { from: '2026-01-01', to: '2026-02-28', by: 'week', platform }
  assert.deepEqual(readFiguresSearch(whole), whole)
  assert.deepEqual(readFiguresSearch({ from: 2026, to: ['2026-01-01'], by: 'year', more: 1 }), { from: '2026', by: 'year' })
})

test('checkFigures() says what is wrong with each part, and nothing of what is right', () => {
  assert.deepEqual(checkFigures({}, today), {})
  assert.deepEqual(checkFigures({ from: '2026-05-02', to: '2026-05-02', by: 'quarter' }, today), {})
  assert.deepEqual(checkFigures({ from: '2026-02-30', to: 'now' }, today), { from: 'not-a-day', to: 'not-a-day' })
  assert.deepEqual(checkFigures({ from: '1999-12-31', to: '2026-11-23' }, today), { from: 'before-2000', to: 'future' })
  assert.deepEqual(checkFigures({ from: '2026-05-02', to: '2026-05-01' }, today), { from: 'from-after-to' })
  assert.deepEqual(checkFigures({ by: 'year', platform: 'x' }, today), { by: 'span-unknown', platform: 'platform-unknown' })
})

test('chooseFigures() shows twelve months with this one where nothing is said, and never a day that has not come', () => {
  assert.deepEqual(chooseFigures({}, today), { from: '2025-12-01', to: today, by: 'month', platform: null })
  assert.equal(chooseFigures({ to: '2026-03-31' }, today).from, '2025-04-01')
  assert.deepEqual(
    chooseFigures({ from: '2027-01-01', to: '2027-02-01', by: 'year', platform: 'x' }, today),
    chooseFigures({}, today),
  )
})

test('monthsBefore() and lastQuarter() step over the turn of a year', () => {
  assert.equal(monthsBefore('2026-01-31', 1), '2025-12-01')
  assert.equal(monthsBefore('2026-12-31', 0), '2026-12-01')
  assert.deepEqual(lastQuarter('2026-11-22'), ['2026-07-01', '2026-09-30'])
  assert.deepEqual(lastQuarter('2026-01-01'), ['2025-10-01', '2025-12-31'])
})
