import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MeasureId } from './measure-id.ts'
import { measures } from './measures.ts'
import { type Rate, type RateId, ratesOf, type Totals } from './rates.ts'

const find = (totals: Totals, id: RateId, step: Rate['step'] = null): Rate => {
  const rate = ratesOf(totals).find((each) => each.id === id && each.step === step)
  assert.ok(rate)
  return rate
}

test('ratesOf() of nothing is null everywhere, never none and never all', () => {
  for (const rate of ratesOf({}))
    assert.deepEqual([rate.value, rate.unverifiableShare, rate.denominator], [null, null, 0], rate.id)
})

test('ratesOf() takes removals of all listings named in delivered notices, answered or not', () => {
  const totals = {
    'noticed.removed.gone': 5,
    'noticed.removed.too-early': 1,
    'noticed.restricted.still-up': 1,
    'noticed.kept.still-up': 2,
    'noticed.need-more.not-looked': 1,
    'noticed.no-answer.gone': 2,
    'verifications.gone.7d': 3,
    'verifications.walled.7d': 1,
    'verifications.gone.1h': 96,
  }
  assert.deepEqual(find(totals, 'answered-removed'), {
    id: 'answered-removed',
    step: null,
    numerator: 6,
    denominator: 12,
    value: 0.5,
    unverifiableShare: 0.25,
  })
})

test('ratesOf() keeps presumed apart from gone, and looks that say nothing in the denominator', () => {
  const totals = {
    'verifications.gone.24h': 3,
    'verifications.presumed-gone.24h': 2,
    'verifications.still-up.24h': 1,
    'verifications.changed.24h': 1,
    'verifications.walled.24h': 1,
    'verifications.robots-refused.24h': 1,
    'verifications.unreachable.24h': 1,
    'verifications.gone.7d': 90,
  }
  const at = (id: RateId) => find(totals, id, '24h')
  assert.deepEqual([at('verified-gone').numerator, at('verified-gone').denominator], [3, 10])
  assert.equal(at('presumed-gone').value, 0.2)
  assert.equal(at('still-up').value, 0.1)
  assert.equal(at('unverifiable').value, 0.3)
  assert.equal(at('verified-gone').unverifiableShare, 0.3)
  assert.equal(find(totals, 'verified-gone').value, 0.93)
  assert.equal(find(totals, 'verified-gone').unverifiableShare, 0.03)
})

test('ratesOf() gives shares from 0 to 1 that never add up to more than all looks', () => {
  const totals = fc.dictionary(fc.constantFrom(...measures.map(({ id }) => id)), fc.nat(1000)) as fc.Arbitrary<
    Partial<Record<MeasureId, number>>
  >
  fc.assert(
    fc.property(totals, (amounts) => {
      const rates = ratesOf(amounts)
      for (const { value, numerator, denominator, unverifiableShare } of rates) {
        assert.equal(value === null, denominator === 0)
        assert.ok(numerator <= denominator)
        if (value !== null) assert.ok(value >= 0 && value <= 1)
        if (unverifiableShare !== null) assert.ok(unverifiableShare >= 0 && unverifiableShare <= 1)
      }
      for (const step of [null, '1h', '24h', '7d', '30d']) {
        const looks = rates.filter((rate) => rate.step === step && rate.id !== 'answered-removed')
        assert.ok(looks.reduce((sum, { numerator }) => sum + numerator, 0) <= (looks[0]?.denominator ?? 0))
      }
    }),
  )
})
