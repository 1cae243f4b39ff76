import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeLimits } from '@vigie/contract'
import { testRuleset } from '../db/test-context.fixture.ts'
import { draftItem, type ListingSeen, protectionOf, type Reading } from './draft-item.ts'
import { exampleNotice } from './notice-content.fixture.ts'
import { writeNoticeJson } from './write-notice-json.ts'

const ruleset = testRuleset()
const day = '2026-11-21'
const nobody: Reading = { taxon: null, product: null, specimens: null }
const seen: ListingSeen = {
  listingId: '01936b2a-0000-7000-8000-0000000000a1',
  url: 'https://a.example/1',
  externalId: null,
  title: null,
  screened: null,
}
type Screened = NonNullable<ListingSeen['screened']>
const offers: Screened['offers'] = [
  {
    taxon: 'Elephantidae',
    rank: 'family',
    group: 'elephant',
    product: 'ivory',
    quantity: 2,
    quantity_stated: true,
    unit: 'piece',
  },
]
const ivory: Screened = { taxon: 'Elephantidae', product: 'ivory', offers, findings: [], degraded: [] }
const finding = (text: string, more: Partial<Screened['findings'][number]> = {}): Screened['findings'][number] => ({
  kind: 'taxon',
  term: text,
  field: 'description',
  start: 0,
  end: text.length,
  text,
  undone: [],
  source: 'x',
  ...more,
})

const item = (listing: Partial<ListingSeen>, reading: Partial<Reading> = {}, isAlone = true) =>
  draftItem(ruleset, day, { ...seen, ...listing }, { reading: { ...nobody, ...reading }, isAlone, locale: 'en' })

test('draftItem() says what the reader says, and what the engine says where the reader is silent', () => {
  const { taxon, product, specimens, specimensStated } = item({ screened: ivory })
  assert.deepEqual([taxon, product, specimens, specimensStated], ['Elephantidae', 'ivory', 2, true])
  const read = item({ screened: ivory }, { taxon: 'Loxodonta africana', product: 'carving_jewellery', specimens: 5 })
  assert.deepEqual(
    [read.taxon, read.product, read.specimens, read.specimensStated],
    ['Loxodonta africana', 'carving_jewellery', 5, false],
  )
})

test('draftItem() leaves to a person what nobody said', () => {
  const { taxon, url, product, specimens, specimensStated } = item({ url: null })
  assert.deepEqual([taxon, url, product, specimens, specimensStated], ['', '', 'other', 1, false])
})

test('draftItem() says of a number only what stands in a listing that was read whole', () => {
  const unsaid = { ...ivory, offers: offers.map((offer) => ({ ...offer, quantity_stated: false })) }
  const numberOf = (screened: Screened, reading: Partial<Reading> = {}) => {
    const { specimensStated, isNumberUnsaid } = item({ screened }, reading)
    return [specimensStated, isNumberUnsaid]
  }
  assert.deepEqual(numberOf(ivory), [true, false])
  assert.deepEqual(numberOf(unsaid), [false, true])
  assert.deepEqual(numberOf({ ...ivory, offers: [] }), [false, false], 'nobody counted')
  assert.deepEqual(numberOf(unsaid, { specimens: 7 }), [false, false], 'a person counted')
  for (const degraded of ['no-text', 'language'] as const) {
    assert.deepEqual(numberOf({ ...ivory, degraded: [degraded] }), [false, false], degraded)
    assert.deepEqual(numberOf({ ...unsaid, degraded: [degraded] }), [false, false], degraded)
  }
  assert.deepEqual(numberOf({ ...unsaid, degraded: ['edition'] }), [false, true], 'the text itself was read')
})

test('draftItem() quotes the title whole and what was seen elsewhere, and nothing that does not count', () => {
  const findings = [
    finding('ivory'),
    finding('ivory'),
    finding('resin', { because: 'brand' }),
    finding('elephant', { field: 'title' }),
    finding('for sale', { kind: 'sale' }),
  ]
  assert.deepEqual(item({ title: 'Elephant tusk', screened: { ...ivory, findings } }).seen, ['Elephant tusk', 'ivory'])
  assert.ok((item({ title: '𓃰'.repeat(2000) }).seen[0] ?? '').length <= noticeLimits.quote * 2)
})

test('draftItem() lets a listing of another group keep its own species in a case of several', () => {
  const parrot: Screened = { ...ivory, taxon: 'Psittacus erithacus', product: 'live', offers: [] }
  const reading = { taxon: 'Loxodonta africana', product: 'ivory', specimens: 9 }
  const [other, same] = [item({ screened: parrot }, reading, false), item({ screened: ivory }, reading, false)]
  assert.deepEqual([other.taxon, other.product, other.specimens], ['Psittacus erithacus', 'live', 1])
  assert.deepEqual([same.taxon, same.product, same.specimens], ['Loxodonta africana', 'ivory', 2])
})

test('protectionOf() gives the editions of the day', () => {
  const editions = (asOf: string) =>
    protectionOf(ruleset, 'Loxodonta africana', asOf)
      .filter(({ instrument }) => instrument === 'CITES')
      .map(({ edition }) => edition)
  assert.equal(editions(day).length, 1)
  assert.notDeepEqual(editions('2024-01-01'), editions(day))
  assert.deepEqual(protectionOf(ruleset, 'Nonsensea absurda', day), [])
})

test('a notice about any taxon of the catalogue can be written for a webhook', () => {
  for (const taxon of ruleset.taxa.keys()) {
    assert.doesNotThrow(() => writeNoticeJson(exampleNotice({ items: [item({}, { taxon })] })), taxon)
  }
})
