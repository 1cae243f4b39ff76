import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSlanted } from './is-slanted.ts'

test('isSlanted() is so of a genus and what is below it, and of no family, order or class', () => {
  for (const taxon of [
    'Loxodonta',
    'Loxodonta africana',
    'Panthera tigris altaica',
    'Leptailurus serval × Felis catus',
    'Aloe',
  ]) {
    assert.equal(isSlanted(taxon), true, taxon)
  }
  for (const taxon of ['Elephantidae', 'Psittaciformes', 'Orchidaceae', 'Testudines', 'Scleractinia', 'Anthozoa', 'Cetacea']) {
    assert.equal(isSlanted(taxon), false, taxon)
  }
})
