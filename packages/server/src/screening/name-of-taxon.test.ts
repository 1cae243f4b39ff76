import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRuleset } from '@vigie/catalog'
import { nameOfTaxon } from './name-of-taxon.ts'

const ruleset = openRuleset()

test('nameOfTaxon() calls a taxon as its list does, or as everybody does, in the language asked for', () => {
  const called = (taxon: string) => [nameOfTaxon(ruleset, taxon, 'en'), nameOfTaxon(ruleset, taxon, 'fr')]
  assert.deepEqual(called('Panthera tigris'), ['tiger', 'tigre'])
  assert.deepEqual(called('Elephantidae'), ['elephant', 'éléphant'])
  assert.deepEqual(called('Psittacus erithacus'), ['grey parrot', 'perroquet gris'])
  assert.deepEqual(called('Panthera leo'), ['lion', 'lion'])
})

test('nameOfTaxon() names nothing rather than something else', () => {
  assert.equal(nameOfTaxon(ruleset, 'Cheloniidae', 'fr'), null, 'the names of the shell are none of the turtle')
  assert.equal(nameOfTaxon(ruleset, 'Physeter macrocephalus', 'en'), 'sperm whale', 'an older scientific name is none')
  assert.equal(nameOfTaxon(ruleset, 'Nothing known', 'en'), null)
})
