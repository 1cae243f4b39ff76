import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleNotice } from './notice-content.fixture.ts'
import { keyOf, keysOf } from './notice-keys.ts'

const keysFor = (url: string, externalId: string | null = null) => {
  const [item] = exampleNotice().items
  assert.ok(item)
  return keysOf({ items: [{ ...item, url, externalId }] })
}

test('keyOf() writes alike what is the same address, however much of it was copied', () => {
  for (const text of ['https://www.Bazaar.example/Item/21/', 'http://bazaar.example/item/21#', ' bazaar.example/item/21 '])
    assert.equal(keyOf(text), 'bazaar.example/item/21')
  assert.equal(keyOf('https://'), '')
})

test('keysOf() finds a listing by its address, its number and the number that ends its address, each once', () => {
  assert.deepEqual(keysFor('https://bazaar.example/item/21', 'X-9'), ['bazaar.example/item/21', '21', 'x-9'])
  assert.deepEqual(keysFor('https://bazaar.example/item/21?from=home', '21'), ['bazaar.example/item/21?from=home', '21'])
  assert.deepEqual(keysFor('https://bazaar.example/old-box'), ['bazaar.example/old-box'])
})
