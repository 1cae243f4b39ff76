import assert from 'node:assert/strict'
import { test } from 'node:test'
import { medianSpan, noticedOf } from './noticed-of.ts'

const rows = [
  { measure: 'noticed.removed.gone', amount: 5 },
  { measure: 'noticed.removed.still-up', amount: 2 },
  { measure: 'noticed.no-answer.gone', amount: 3 },
  { measure: 'listings.noticed', amount: 90 },
  { measure: 'first_answers.1d', amount: 2 },
  { measure: 'first_answers.4d', amount: 3 },
  { measure: 'first_answers.later', amount: 2 },
]

test('noticedOf() adds up rows and columns of one table', () => {
  assert.equal(noticedOf(rows), 10)
  assert.equal(noticedOf(rows, { standing: 'removed' }), 7)
  assert.equal(noticedOf(rows, { sighting: 'gone' }), 8)
  assert.equal(noticedOf(rows, { standing: 'no-answer', sighting: 'gone' }), 3)
})

test('medianSpan() is where half have been answered, and nothing where none has', () => {
  assert.equal(medianSpan(rows), '4d')
  assert.equal(medianSpan([{ measure: 'first_answers.later', amount: 1 }]), 'later')
  assert.equal(medianSpan([]), null)
})
