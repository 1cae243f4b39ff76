import assert from 'node:assert/strict'
import { test } from 'node:test'
import { degradations } from '@vigie/engine'
import { outcomeOf } from './outcome.ts'

test('outcomeOf() is the verdict of what was read whole', () => {
  assert.equal(outcomeOf({ verdict: 'flag', degraded: [] }), 'flag')
  assert.equal(outcomeOf({ verdict: 'pass', degraded: [] }), 'pass')
})

test('outcomeOf() never passes what was not read whole, and never takes a flag back', () => {
  for (const what of degradations) {
    assert.equal(outcomeOf({ verdict: 'pass', degraded: [what] }), 'partly', what)
    assert.equal(outcomeOf({ verdict: 'flag', degraded: [what] }), 'flag', what)
  }
})
