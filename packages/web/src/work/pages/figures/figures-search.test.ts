import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseFigures, monthsBefore, readFiguresSearch } from './figures-search.ts'

test('readFiguresSearch() takes what can be used and leaves what cannot', () => {
  const platform = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'
  const whole = { from: '2026-01-01', to: '2026-02-28', by: 'week', platform }
  assert.deepEqual(readFiguresSearch(whole), whole)
  assert.deepEqual(readFiguresSearch({ from: '2026-02-30', to: 'now', by: 'year', platform: 'x', more: 1 }), {})
  assert.deepEqual(readFiguresSearch({ from: '1999-12-31', to: ['2026-01-01'] }), {})
})

test('chooseFigures() shows twelve months with this one where nothing is said', () => {
  assert.deepEqual(chooseFigures({}, '2026-11-22'), { from: '2025-12-01', to: '2026-11-22', by: 'month', platform: null })
  assert.equal(chooseFigures({ to: '2026-03-31' }, '2026-11-22').from, '2025-04-01')
})

test('chooseFigures() never ends before it begins', () => {
  const { from, to } = chooseFigures({ from: '2026-05-02', to: '2026-05-01' }, '2026-11-22')
  assert.deepEqual([from, to], ['2026-05-01', '2026-05-01'])
  const later = chooseFigures({ from: '2027-01-01' }, '2026-11-22')
  assert.deepEqual([later.from, later.to], ['2027-01-01', '2027-01-01'])
})

test('monthsBefore() steps over the turn of a year', () => {
  assert.equal(monthsBefore('2026-01-31', 1), '2025-12-01')
  assert.equal(monthsBefore('2026-12-31', 0), '2026-12-01')
})
