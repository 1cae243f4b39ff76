import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rate } from './figures-queries.ts'
import { looksOf } from './looks-of.ts'

const rate = (id: string, numerator: number, denominator: number): Rate => ({
  id,
  step: '7d',
  numerator,
  denominator,
  value: numerator / denominator,
  unverifiable_share: 0.2,
  en: '',
  fr: '',
})

test('looksOf() makes parts of one whole, with what could not be checked among them', () => {
  const rates = [rate('verified-gone', 5, 10), rate('presumed-gone', 1, 10), rate('still-up', 1, 10), rate('unverifiable', 2, 10)]
  const week = looksOf(rates).find(({ step }) => step === '7d')
  assert.equal(week?.looks, 10)
  assert.deepEqual(
    week?.found.map(({ result, amount }) => [result, amount]),
    [
      ['gone', 5],
      ['presumed-gone', 1],
      ['still-up', 1],
      ['changed', 1],
      ['unverifiable', 2],
    ],
  )
  assert.equal(
    week?.found.reduce((sum, { share }) => sum + share, 0),
    1,
  )
})

test('looksOf() has every step, and no share of nothing', () => {
  const looks = looksOf([])
  assert.deepEqual(
    looks.map(({ step, looks }) => [step, looks]),
    [
      ['1h', 0],
      ['24h', 0],
      ['7d', 0],
      ['30d', 0],
    ],
  )
  assert.ok(looks.every(({ found }) => found.every(({ share, amount }) => share === 0 && amount === 0)))
})
