import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceOf, fitLogistic, type Row } from './fit-logistic.ts'

/** So many rows that show these signals, of which so many offer something. */
const rowsOf = (count: number, offered: number, seen: readonly number[]): Row[] =>
  Array.from({ length: count }, (_, index) => ({ seen, offered: index < offered }))

const close = (actual: number | undefined, expected: number, by = 0.01) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < by, `${actual} is not ${expected}`)

const base = 0
const sign = 1

test('fitLogistic() finds the odds of a made-up set where the prior is wide', () => {
  const rows = [...rowsOf(1_000, 250, [base]), ...rowsOf(1_000, 750, [base, sign])]
  const [start, weight] = fitLogistic(rows, [-1, 1], { spread: 100 })
  close(start, Math.log(1 / 3))
  close(weight, 2 * Math.log(3))
})

test('fitLogistic() keeps a weight at its sign', () => {
  const rows = [...rowsOf(100, 40, [base]), ...rowsOf(100, 1, [base, sign])]
  const [start, weight] = fitLogistic(rows, [-4, 1], { spread: 100 })
  assert.equal(weight, 0)
  close(chanceOf(start ?? 0), 41 / 200)
})

test('fitLogistic() moves no weight that is held', () => {
  const rows = [...rowsOf(100, 90, [base]), ...rowsOf(100, 99, [base, sign])]
  const [start, weight] = fitLogistic(rows, [-4, 1], { held: [base] })
  assert.equal(start, -4)
  assert.ok(weight !== undefined && weight > 1)
})

test('fitLogistic() leaves a signal that no row shows where it was, and moves one that few show little', () => {
  const rows = [...rowsOf(200, 100, [base]), ...rowsOf(2, 2, [base, sign])]
  const [, few, none] = fitLogistic(rows, [0, 0.8, 1.7], { held: [base] })
  assert.equal(none, 1.7)
  assert.ok(few !== undefined && few > 0.8 && few < 1.2, `${few}`)
})
