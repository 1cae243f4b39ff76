import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentHash, type ListingContent } from './content-hash.ts'

const bangle: ListingContent = {
  title: 'Ivory bangle',
  description: 'Old,\n60 g',
  price: 120,
  currency: 'EUR',
  country: 'FR',
  category: 'Jewellery',
  images: ['https://img.example/1.jpg', 'https://img.example/2.jpg'],
}

test('contentHash() is the same for two readings of one content', () => {
  const again = {
    images: [' https://img.example/1.jpg', 'https://img.example/2.jpg'],
    category: 'Jewellery\t',
    country: 'FR',
    currency: 'EUR',
    price: 120,
    description: '  Old,\r\n60 g\n',
    title: 'Ivory bangle ',
    url: 'https://example.org/1',
    seller: 'somebody',
  }
  assert.equal(contentHash(again), contentHash(bangle))
  assert.equal(contentHash({ title: 'Pangolin é' }), contentHash({ title: 'Pangolin e\u0301', description: ' ', images: [] }))
})

test('contentHash() is another after each change of what is offered', () => {
  const changes: ListingContent[] = [
    { title: 'ivory bangle' },
    { description: 'Old, 60 g' },
    { price: 0 },
    { price: 120.5 },
    { currency: 'USD' },
    { country: 'BE' },
    { category: '' },
    { images: [] },
    { images: [...(bangle.images ?? [])].reverse() },
    { title: 'EUR', currency: 'Ivory bangle' },
  ]
  const hashes = changes.map((change) => contentHash({ ...bangle, ...change }))
  assert.equal(new Set([...hashes, contentHash(bangle)]).size, changes.length + 1)
})

test('contentHash() is stable: stored hashes stay comparable', () => {
  assert.equal(contentHash(bangle), '9299b1e6e96f4a6f55f31ec658289ede8ebafa5aa3e025e30c3db5b222c2a156')
})

/** Any UTF-16, halves of surrogate pairs included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))

test('contentHash() gives 64 hexadecimal digits for any text', () => {
  fc.assert(
    fc.property(anyText, fc.string(), (title, description) => {
      assert.match(contentHash({ title, description }), /^[0-9a-f]{64}$/)
    }),
  )
})
