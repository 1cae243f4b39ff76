import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brierScore, crossValidate, logLoss, reliability } from './measure-fit.ts'

const coin = [
  { chance: 0.5, offered: true },
  { chance: 0.5, offered: false },
]

test('logLoss() and brierScore() know a coin and a prophet', () => {
  assert.equal(logLoss(coin), Math.LN2)
  assert.equal(brierScore(coin), 0.25)
  assert.equal(brierScore([{ chance: 1, offered: true }]), 0)
})

test('reliability() sets what was given beside what came, bin by bin', () => {
  const given = [...coin, { chance: 1, offered: true }]
  assert.deepEqual(reliability(given), [
    { from: 0.5, count: 2, given: 0.5, came: 0.5 },
    { from: 0.9, count: 1, given: 1, came: 1 },
  ])
})

test('crossValidate() judges each row once, by weights that have not seen it', () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({ seen: [index], offered: true }))
  const taught: number[] = []
  const given = crossValidate(rows, (others) => {
    taught.push(others.length)
    return rows.map((_, index) => (others.some(({ seen }) => seen[0] === index) ? 100 : 0))
  })
  assert.deepEqual(taught, [8, 8, 8, 8, 8])
  assert.deepEqual(
    given.map(({ chance }) => chance),
    Array(10).fill(0.5),
  )
})
