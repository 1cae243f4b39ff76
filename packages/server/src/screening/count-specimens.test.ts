import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongFacts } from '@vigie/casework'
import { testRuleset } from '../db/test-context.fixture.ts'
import { countSpecimens } from './count-specimens.ts'

test('countSpecimens() adds up what is offered, within what the column holds', () => {
  assert.equal(countSpecimens([]), 0)
  assert.equal(countSpecimens([{ quantity: 3 }, { quantity: 1 }]), 4)
  assert.equal(countSpecimens([{ quantity: 2_000_000_000 }, { quantity: 2_000_000_000 }]), 2_147_483_647)
})

test('every taxon of the catalogue can stand in listing.screened', () => {
  const id = '0192f0c1-0000-7000-8000-00000000000a'
  const facts = { versionId: id, platformId: null, verdict: 'flag', decision: 'block', specimens: 1, degraded: 0 }
  const wrong = [...testRuleset().taxa.keys()].filter((taxon) => wrongFacts('listing.screened', { ...facts, taxon }).length > 0)
  assert.deepEqual(wrong, [])
})
