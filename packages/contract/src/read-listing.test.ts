import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Listing } from '@vigie/engine'
import fc from 'fast-check'
import type { z } from 'zod'
import type { listingInput } from './listing-input.ts'
import { listingLimits } from './listing-limits.ts'
import { type InputProblem, readListing } from './read-listing.ts'
import type { Same } from './same.fixture.ts'

/** What a reading says, without the keys that say nothing. */
function said(input: unknown): unknown {
  const reading = readListing(input)
  return reading.ok ? JSON.parse(JSON.stringify(reading.listing)) : reading.problems
}

test('readListing() reads every key of the engine, and takes texts as they stand', () => {
  const same: Same<keyof z.input<typeof listingInput>, keyof Listing> = true
  assert.equal(same, true)
  const listing: Required<Listing> = {
    id: 'a1',
    url: 'https://example.org/item/1?q=%20',
    platform: 'example',
    title: '  Ivory  bangle ',
    description: 'Old.\r\n\u200BRare\uD83D',
    price: 120.5,
    currency: 'EUR',
    country: 'FR',
    category: 'Antiques',
    seller: 'anh',
    published_at: '2026-03-05T10:00:00+02:00',
    images: ['https://example.org/1.jpg', 'photos/2.png'],
  }
  assert.deepEqual(readListing(listing), { ok: true, listing, ignored: [] })
})

/** [what comes in, beside a title; what the engine gets, beside it] */
const readings: readonly [input: Record<string, unknown>, listing: Record<string, unknown>][] = [
  [{ price: '12.50' }, { price: 12.5 }],
  [{ price: '1 200,50 €' }, { price: 1200.5 }],
  [{ price: '$1,200' }, { price: 1200 }],
  [{ price: '0' }, { price: 0 }],
  [{ price: '' }, {}],
  [{ price: null }, {}],
  [{ id: 17 }, { id: '17' }],
  [{ id: '' }, {}],
  [
    { currency: 'eur', country: 'fr' },
    { currency: 'EUR', country: 'FR' },
  ],
  [{ currency: '', country: null }, {}],
  [{ url: '', images: null, published_at: '' }, {}],
  [{ url: 'HTTPS://EXAMPLE.ORG/a' }, { url: 'HTTPS://EXAMPLE.ORG/a' }],
  [{ url: 'https://例え.jp/象牙' }, { url: 'https://例え.jp/象牙' }],
  [{ published_at: '2026-03-05' }, { published_at: '2026-03-05' }],
  [{ published_at: '2026-03-05T10:00:00' }, { published_at: '2026-03-05T10:00:00' }],
  [{ vat: true, __proto__: null }, {}],
]

for (const [input, listing] of readings) {
  test(`readListing() reads ${JSON.stringify(input)} as ${JSON.stringify(listing)}`, () => {
    assert.deepEqual(said({ title: 'Ivory', ...input }), { title: 'Ivory', ...listing })
  })
}

/** [what comes in, beside a title; "pointer problem" of each problem, as a beginning] */
type Troubles = readonly [input: Record<string, unknown>, ...problems: string[]]

const refusals: readonly Troubles[] = [
  [{ title: 7 }, '/title must be text'],
  [{ title: 'x'.repeat(listingLimits.title + 1) }, '/title must not be longer than 10000 characters'],
  [{ description: 'x'.repeat(listingLimits.description + 1) }, '/description must not be longer than 1000000 characters'],
  [{ seller: 'x'.repeat(listingLimits.name + 1) }, '/seller must not be longer than 1000 characters'],
  [{ id: 1.5 }, '/id must be text or a whole number'],
  [{ id: true }, '/id must be text or a whole number'],
  [{ id: 'x'.repeat(listingLimits.name + 1) }, '/id must not be longer than 1000 characters'],
  [{ price: 'x', country: 'France', title: null }, '/price must', '/country must', ' must have at least one of title'],
]

const setAside: readonly Troubles[] = [
  [{ price: '1e3' }, '/price must be an amount'],
  [{ price: '9'.repeat(31) }, '/price must be an amount'],
  [{ price: -1 }, '/price must be an amount'],
  [{ price: Number.NaN }, '/price must be an amount'],
  [{ price: Number.POSITIVE_INFINITY }, '/price must be an amount'],
  [{ url: 'ftp://example.org' }, '/url must be an address that begins with http:// or https://'],
  [{ url: 'example.org/item' }, '/url must be an address'],
  [{ url: 'http://[' }, '/url must be an address'],
  [{ url: 'javascript:alert(1)//http://' }, '/url must be an address'],
  [{ currency: '€' }, '/currency must be a currency code'],
  [{ currency: 978 }, '/currency must be a currency code'],
  [{ country: 'France' }, '/country must be a country code'],
  [{ published_at: 'yesterday' }, '/published_at must be a date or a time of ISO 8601'],
  [{ published_at: '2026-02-30' }, '/published_at must be a date'],
  [{ images: 'a.jpg' }, '/images must be a list of addresses'],
  [{ images: ['a.jpg', 3] }, '/images/1 must be text'],
  [{ images: [''] }, '/images/0 must not be empty'],
  [{ images: Array(101).fill('a.jpg') }, '/images must not have more than 100 entries'],
]

const told = (problems: readonly InputProblem[], expected: readonly string[]) =>
  problems.map(({ pointer, problem }, index) => `${pointer} ${problem}`.slice(0, expected[index]?.length ?? 0))

for (const [input, ...expected] of setAside) {
  test(`readListing() reads the texts and sets aside ${JSON.stringify(input).slice(0, 60)}: ${expected[0]}`, () => {
    const reading = readListing({ title: 'Ivory', ...input })
    assert.ok(reading.ok)
    assert.deepEqual(JSON.parse(JSON.stringify(reading.listing)), { title: 'Ivory' })
    assert.deepEqual(told(reading.ignored, expected), expected)
  })
}

for (const [input, ...expected] of refusals) {
  test(`readListing() refuses ${JSON.stringify(input).slice(0, 60)}: ${expected[0]}`, () => {
    const reading = readListing({ title: 'Ivory', ...input })
    assert.ok(!reading.ok)
    assert.equal(reading.code, 'listing-malformed')
    assert.deepEqual(told(reading.problems, expected), expected)
  })
}

test('readListing() refuses what is no object', () => {
  for (const value of [null, undefined, 'ivory', 7, true, [], [{ title: 'Ivory' }]]) {
    const problems = [{ pointer: '', problem: 'must be an object' }]
    assert.deepEqual(readListing(value), { ok: false, code: 'listing-malformed', problems })
  }
})

test('readListing() refuses a listing that says neither title nor description nor images, and takes any of them, be it empty', () => {
  const problems = [{ pointer: '', problem: 'must have at least one of title, description and images' }]
  for (const value of [{}, { id: '1', price: 3 }, { title: null, description: null, images: null }]) {
    assert.deepEqual(readListing(value), { ok: false, code: 'listing-empty', problems }, JSON.stringify(value))
  }
  for (const value of [{ title: 'a' }, { description: 'a' }, { images: ['a.jpg'] }, { title: '' }, { images: [] }]) {
    assert.ok(readListing(value).ok)
  }
})

test('readListing() never throws, says of every problem what must be, and accepts again unchanged what it accepted', () => {
  const value = fc.oneof(fc.anything(), fc.string(), fc.double(), fc.constant(null))
  const listing = fc.record(
    {
      id: value,
      url: value,
      title: fc.string(),
      description: value,
      price: value,
      currency: value,
      images: value,
      published_at: value,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(listing, fc.anything()), (input) => {
      const reading = readListing(input)
      if (reading.ok) assert.deepEqual(readListing(reading.listing), { ...reading, ignored: [] })
      else assert.ok(reading.problems.length > 0 && reading.problems.every(({ problem }) => problem.startsWith('must ')))
    }),
  )
})
