import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseView } from '../cases-queries.ts'
import { firstReading, readingBody, suggestionOf } from './reading.ts'

const seen = (taxon: string, specimens: number, verdict = 'flag') => ({
  screening: { verdict, taxon, product: 'ivory', specimens, result: null },
})
const caseOf = (listings: readonly object[], reviews: readonly object[] = []) =>
  ({ listings, reviews }) as unknown as Pick<CaseView, 'listings' | 'reviews'>
const own = {
  is_mine: true,
  taxon: 'Felidae',
  product: 'fur',
  specimens: 2,
  standing: 'prohibited',
  confidence: 'high',
  reason: 'Seen',
}

test('suggestionOf() counts the specimens of all listings, and takes the taxon of the first that is flagged', () => {
  const suggestion = suggestionOf(caseOf([seen('Ursidae', 9, 'pass'), seen('Elephantidae', 2), seen('Manidae', 3)]))
  assert.deepEqual(suggestion, { taxon: 'Elephantidae', product: 'ivory', specimens: 5, standing: 'undetermined' })
})

test('suggestionOf() suggests nothing where the engine flagged nothing', () => {
  assert.equal(suggestionOf(caseOf([seen('Ursidae', 1, 'pass'), { screening: null }])), null)
})

test('firstReading() is one’s own latest reading before the engine’s', () => {
  const others = { ...own, is_mine: false, taxon: 'Ursidae' }
  assert.equal(firstReading(caseOf([seen('Manidae', 1)], [own, others])).taxon, 'Felidae')
  assert.equal(firstReading(caseOf([seen('Manidae', 1)], [others])).taxon, 'Manidae')
})

test('firstReading() never says for a person how sure they are', () => {
  const { confidence, reason } = firstReading(caseOf([seen('Manidae', 1)]))
  assert.deepEqual([confidence, reason], ['medium', ''])
})

test('readingBody() sends no taxon with what is no wildlife, and no blank reason', () => {
  const reading = { ...firstReading(caseOf([seen('Manidae', 1)])), reason: '  ' }
  assert.deepEqual(readingBody(reading, 'not-wildlife'), {
    taxon: null,
    product: null,
    specimens: null,
    standing: 'undetermined',
    confidence: 'medium',
    reason: null,
  })
  assert.equal(readingBody(reading, 'notify').taxon, 'Manidae')
})
