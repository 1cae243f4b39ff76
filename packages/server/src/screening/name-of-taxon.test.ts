import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRuleset } from '@vigie/catalog'
import { nameOfTaxon } from './name-of-taxon.ts'
import { tooNarrowNames } from './too-narrow-names.ts'

const ruleset = openRuleset()

test('nameOfTaxon() calls a taxon as its list does, or as everybody does, in the language asked for', () => {
  const called = (taxon: string) => [nameOfTaxon(ruleset, taxon, 'en'), nameOfTaxon(ruleset, taxon, 'fr')]
  assert.deepEqual(called('Panthera tigris'), ['tiger', 'tigre'])
  assert.deepEqual(called('Elephantidae'), ['elephant', 'éléphant'])
  assert.deepEqual(called('Psittacus erithacus'), ['grey parrot', 'perroquet gris'])
  assert.deepEqual(called('Panthera leo'), ['lion', 'lion'])
})

test('nameOfTaxon() writes a name as it is printed', () => {
  const called = (taxon: string) => [nameOfTaxon(ruleset, taxon, 'en'), nameOfTaxon(ruleset, taxon, 'fr')]
  assert.deepEqual(called('Loxodonta africana'), ['African elephant', 'éléphant d’Afrique'])
  assert.deepEqual(called('Rhinoceros unicornis'), ['Indian rhinoceros', 'rhinocéros de l’Inde'])
})

test('tooNarrowNames are of taxa above the species that are in the catalogue', () => {
  for (const taxon of Object.values(tooNarrowNames).flatMap((taxa) => [...taxa])) {
    const { rank } = ruleset.taxa.get(taxon) ?? {}
    assert.ok(rank !== undefined && rank !== 'species', taxon)
  }
})

test('nameOfTaxon() names nothing rather than something else', () => {
  assert.equal(nameOfTaxon(ruleset, 'Cheloniidae', 'fr'), null, 'the names of the shell are none of the turtle')
  assert.equal(nameOfTaxon(ruleset, 'Physeter macrocephalus', 'en'), 'sperm whale', 'an older scientific name is none')
  assert.equal(nameOfTaxon(ruleset, 'Platycercus', 'en'), null, 'one of its species is not the genus')
  assert.equal(nameOfTaxon(ruleset, 'Serpentes', 'fr'), null, 'its skin is not the animal')
  assert.equal(nameOfTaxon(ruleset, 'Nothing known', 'en'), null)
})
