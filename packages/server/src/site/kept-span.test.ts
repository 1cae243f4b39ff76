import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retentionDays, spanOf } from '../people/retention.ts'
import { keptSpan, reportSpans } from './kept-span.ts'

test('keptSpan() says a time as the register does, in each language', () => {
  for (const what of Object.keys(retentionDays) as (keyof typeof retentionDays)[])
    assert.equal(keptSpan([what], 'en'), spanOf(what))
  // Whichever space it is that the number stands before.
  const french = Object.values(reportSpans('fr')).map((span) => span.replace(/\s/g, ' '))
  assert.deepEqual(french, ['2 ans', '90 jours', '5 ans'])
})

test('keptSpan() says of several times the longest', () => {
  assert.equal(keptSpan(['token', 'reportWords', 'listingWithoutCase'], 'en'), '2 years')
})
