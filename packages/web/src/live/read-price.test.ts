import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPrice } from './read-price.ts'

const amounts: readonly (readonly [typed: string, amount: number])[] = [
  ['120', 120],
  [' 120.5 ', 120.5],
  ['120,50', 120.5],
  ['1,200.50', 1200.5],
  ['1 200,50', 1200.5],
  ['1\u202f200,50', 1200.5],
  ['1.200,50', 1200.5],
  ['1’200', 1200],
  ['1.200', 1200],
  ['1,200,000', 1_200_000],
  ['１２０', 120],
  ['0', 0],
  ['€120', 120],
  ['120 €', 120],
]
for (const [typed, amount] of amounts) {
  test(`readPrice("${typed}") is ${amount}`, () => {
    assert.deepEqual(readPrice(typed), { read: 'number', amount })
  })
}

test('readPrice() of nothing is nothing', () => {
  assert.deepEqual(readPrice('  '), { read: 'none' })
})

for (const typed of ['abc', '-5', '1,20,0', '1.2.3', '10 - 20', `${'9'.repeat(400)}`]) {
  test(`readPrice("${typed.slice(0, 12)}") is unclear rather than guessed`, () => {
    assert.deepEqual(readPrice(typed), { read: 'unclear' })
  })
}
