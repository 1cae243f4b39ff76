import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toListing } from './to-listing.ts'

test('toListing() hands on every field that says something', () => {
  assert.deepEqual(toListing({ title: 'Bangle', text: 'old', price: '1 200,50', currency: 'EUR' }), {
    title: 'Bangle',
    description: 'old',
    price: 1200.5,
    currency: 'EUR',
  })
})

test('toListing() leaves out what is empty or unclear', () => {
  assert.deepEqual(toListing({ title: '', text: 'old', price: 'cheap', currency: '' }), {
    title: undefined,
    description: 'old',
    price: undefined,
    currency: undefined,
  })
})
