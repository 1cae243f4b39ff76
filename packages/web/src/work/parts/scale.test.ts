import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lengthOf, roundTop, stacked } from './scale.ts'

test('roundTop() is the next round number, and 1 where there is nothing', () => {
  assert.deepEqual([0, 1, 3, 10, 11, 37, 50, 51, 263, 999].map(roundTop), [1, 1, 3, 10, 15, 40, 50, 60, 300, 1000])
})

test('lengthOf() shows nothing for none, and a little for the least', () => {
  assert.equal(lengthOf(0, 100, 200, 2), 0)
  assert.equal(lengthOf(1, 1000, 200, 2), 2)
  assert.equal(lengthOf(50, 100, 200, 2), 100)
  assert.equal(lengthOf(500, 100, 200), 200)
})

test('stacked() puts each share behind those before it', () => {
  assert.deepEqual(stacked([0.25, 0, 0.5]), [
    { from: 0, share: 0.25 },
    { from: 0.25, share: 0 },
    { from: 0.25, share: 0.5 },
  ])
})
