import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceAmount } from './price-amount.ts'

const read: readonly (readonly [string, number | null])[] = [
  ['12.50', 12.5],
  ['1200', 1200],
  ['$135', 135],
  ['$26,000', 26_000],
  ['1,234,567.89', 1_234_567.89],
  ['1 200,50 €', 1200.5],
  ['1.200,50 €', 1200.5],
  ['EUR 1.200,-', 1200],
  ['£5', 5],
  ['12,50', 12.5],
  ['1.200', 1200],
  ['0.125', 0.125],
  ['1’200', 1200],
  ['120 €', 120],
  ['¥300', 300],
  ['300元', 300],
  ['', null],
  ['negotiable', null],
  ['10–20', null],
  ['10 - 20 €', null],
  ['1.2.3', null],
  ['-5', null],
  ['2 for $10 each', null],
]

test('priceAmount() reads amounts as people write them, and nothing it would have to guess', () => {
  assert.deepEqual(
    read.map(([text]) => [text, priceAmount(text)]),
    read,
  )
})
