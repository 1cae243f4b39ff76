import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding, Verdict } from '@vigie/engine'
import { emptyVerdict } from './empty-verdict.fixture.ts'
import { passReason } from './pass-reason.ts'

const found = (kind: Finding['kind'], because?: 'colour'): Finding => {
  const finding = { kind, term: 'ivory', field: 'title', start: 0, end: 5, text: 'ivory', undone: [], source: 'test' } as const
  return because ? { ...finding, because } : finding
}

const reasonOf = (changed: Partial<Verdict>) => passReason({ ...emptyVerdict, ...changed })

test('passReason() says why a listing passed, what could not be read first', () => {
  assert.equal(reasonOf({ degraded: ['no-text'] }), 'no-text')
  assert.equal(reasonOf({ degraded: ['edition', 'language'], offer: 'talk' }), 'language')
  assert.equal(reasonOf({ offer: 'lost-found', findings: [found('taxon')] }), 'not-offered')
  assert.equal(reasonOf({ findings: [found('taxon'), found('taxon', 'colour')] }), 'name-only')
  assert.equal(reasonOf({ findings: [found('taxon', 'colour'), found('exclusion', 'colour')] }), 'explained-away')
  assert.equal(reasonOf({ findings: [found('sale')] }), 'nothing-named')
  assert.equal(reasonOf({ degraded: ['edition'] }), 'nothing-named')
})

test('passReason() has none for a flagged listing', () => {
  assert.equal(reasonOf({ verdict: 'flag', degraded: ['language'] }), null)
})
