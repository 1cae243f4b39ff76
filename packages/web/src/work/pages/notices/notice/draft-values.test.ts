import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DraftValues, editOf, faultsOf } from './draft-values.ts'

const item = {
  url: 'https://bazaar.example/1',
  taxon: 'Elephantidae',
  commonName: '',
  product: 'ivory',
  specimens: 1,
  struck: [],
} as const
const ground = {
  kind: 'illegal-content',
  jurisdiction: '',
  rule: '',
  title: '',
  url: '',
  clauseId: '',
  explanation: '',
} as const
const stored: DraftValues = { reasons: 'Why.', preserves: false, ground, items: { a: item, b: item }, dropped: [] }
const law = {
  ...ground,
  jurisdiction: 'FR',
  rule: 'L. 415-3',
  title: 'Code',
  url: 'https://law.example',
  explanation: 'No permit.',
}

test('editOf() asks for nothing where nothing was changed, and for no more than what was', () => {
  assert.equal(editOf(stored, structuredClone(stored)), null)
  assert.deepEqual(editOf(stored, { ...stored, reasons: 'Because.' }), { reasons: 'Because.' })
  const renamed = { ...stored, items: { ...stored.items, b: { ...item, commonName: ' elephant ', specimens: 2 } } }
  assert.deepEqual(editOf(stored, renamed), { items: [{ listing_id: 'b', common_name: 'elephant', specimens: 2 }] })
})

test('editOf() says what a listing is, and which of its words are not to be sent', () => {
  const b = { ...item, product: 'bone', struck: ['Free post'] } as const
  assert.deepEqual(editOf(stored, { ...stored, items: { a: item, b } }), {
    items: [{ listing_id: 'b', product: 'bone', struck: ['Free post'] }],
  })
  assert.deepEqual(editOf({ ...stored, items: { a: item, b } }, stored), {
    items: [{ listing_id: 'b', product: 'ivory', struck: [] }],
  })
})

test('editOf() corrects no listing that is left out', () => {
  const edit = editOf(stored, { ...stored, items: { ...stored.items, a: { ...item, taxon: 'Panthera' } }, dropped: ['a'] })
  assert.deepEqual(edit, { drop_listing_ids: ['a'] })
})

test('editOf() leaves the explanation of a clause to the server where none is written', () => {
  const clause = { ...ground, kind: 'against-terms', clauseId: 'c' } as const
  assert.deepEqual(editOf(stored, { ...stored, ground: clause })?.ground, { kind: 'against-terms', clause_id: 'c' })
})

test('faultsOf() lets be what nobody touched, unfinished as it is', () => {
  assert.deepEqual(faultsOf(stored, stored), {})
  assert.deepEqual(faultsOf(stored, { ...stored, reasons: 'Because.' }), {})
})

test('faultsOf() names every part of a rule that is missing, and none of one that is whole', () => {
  const begun = faultsOf(stored, { ...stored, ground: { ...ground, rule: 'L. 415-3', jurisdiction: 'France' } })
  assert.deepEqual(begun, {
    'ground-jurisdiction': 'jurisdiction',
    'ground-title': 'empty',
    'ground-url': 'address',
    'ground-explanation': 'empty',
  })
  assert.deepEqual(faultsOf(stored, { ...stored, ground: law }), {})
})

test('faultsOf() wants an address, a name and a whole number of each listing that stays', () => {
  const wrong = { ...item, url: 'bazaar', taxon: ' ', specimens: '' } as const
  assert.deepEqual(faultsOf(stored, { ...stored, items: { a: wrong, b: wrong }, dropped: ['a'] }), {
    'item-1-url': 'address',
    'item-1-taxon': 'empty',
    'item-1-specimens': 'number',
  })
})
