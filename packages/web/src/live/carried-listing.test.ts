import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carryListing, emptyListing, takeCarriedListing } from './carried-listing.ts'

function shelf(content: Record<string, string> = {}) {
  const items = new Map(Object.entries(content))
  return () => ({
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  })
}

test('takeCarriedListing() gives back what carryListing() kept, lone surrogates too, and once only', () => {
  const storage = shelf()
  const typed = { title: 'a \ud83d b', text: 'עברית', price: '1 200,50', currency: 'EUR' }
  carryListing(storage, typed)
  assert.deepEqual(takeCarriedListing(storage), typed)
  assert.deepEqual(takeCarriedListing(storage), emptyListing)
})

test('takeCarriedListing() takes nothing from what is no listing', () => {
  for (const kept of ['not json', '7', 'null', '[]', '{"title":7}']) {
    assert.deepEqual(takeCarriedListing(shelf({ 'vigie.listing': kept })), emptyListing, kept)
  }
})

test('carryListing() and takeCarriedListing() bear a storage that refuses', () => {
  const full = (): never => {
    throw new Error('QuotaExceededError')
  }
  carryListing(() => ({ setItem: full }), emptyListing)
  carryListing(full, emptyListing)
  assert.deepEqual(takeCarriedListing(full), emptyListing)
})
