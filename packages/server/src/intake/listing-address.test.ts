import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listingAddress } from './listing-address.ts'

const addresses: readonly (readonly [as: string, text: string, url: string, canonical: string])[] = [
  [
    'keeps the address that opens, beside the one that identifies',
    'https://www.ebay.fr/itm/Old-Tusk/123456789012?var=4711',
    'https://www.ebay.fr/itm/Old-Tusk/123456789012?var=4711',
    'https://ebay.com/itm/123456789012',
  ],
  [
    'leaves out what tells who shared it',
    'https://www.instagram.com/p/CxYz_1-AbCd/?igsh=MzRlODBiNWFlZA==&img_index=1',
    'https://www.instagram.com/p/CxYz_1-AbCd/?img_index=1',
    'https://instagram.com/p/CxYz_1-AbCd',
  ],
  ['reads an address typed without its scheme', ' example.org/ad/7 ', 'https://example.org/ad/7', 'https://example.org/ad/7'],
  [
    'leaves out a place within the page',
    'https://example.org/ad/7#photos',
    'https://example.org/ad/7',
    'https://example.org/ad/7',
  ],
  [
    'keeps a fragment that is the way to the listing',
    'https://example.org/#!/ad/7',
    'https://example.org/#!/ad/7',
    'https://example.org/#!/ad/7',
  ],
]

for (const [as, text, url, canonical] of addresses) {
  test(`listingAddress() ${as}`, () => {
    const address = listingAddress(text)
    assert.deepEqual([address?.url, address?.canonical], [url, canonical])
  })
}

test('listingAddress() names every host under which a platform may stand in the directory', () => {
  assert.deepEqual(listingAddress('https://www.ebay.fr/itm/123456789012')?.hosts, ['www.ebay.fr', 'ebay.fr', 'ebay.com'])
})

for (const text of [
  '',
  'ivory',
  'https://anh:secret@example.org/ad/7',
  'javascript:alert(1)',
  'ftp://example.org/ad',
  'https://',
]) {
  test(`listingAddress() finds none that may be stored in ${JSON.stringify(text)}`, () => {
    assert.equal(listingAddress(text), null)
  })
}
