import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseMeasures } from './choose-measures.ts'
import { measures } from './measures.ts'

const chosen = (names?: readonly string[]) => {
  const result = chooseMeasures(names)
  return result.ok ? result.value.map(({ id }) => id) : result.refusal
}

test('chooseMeasures() takes a name, a family, or all', () => {
  assert.deepEqual(chosen(['listings.flagged', 'specimens']), ['listings.flagged', 'specimens.flagged', 'specimens.noticed'])
  assert.deepEqual(
    chosen(['verifications.gone']),
    ['1h', '24h', '7d', '30d'].map((step) => `verifications.gone.${step}`),
  )
  assert.equal((chosen() as string[]).length, measures.length)
})

test('chooseMeasures() refuses a name that is none, also half a name', () => {
  assert.deepEqual(chosen(['listings.received', 'listing']), { code: 'measure-unknown', measure: 'listing' })
})
