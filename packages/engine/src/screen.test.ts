import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Listing } from './listing.ts'
import type { TaxonEntry } from './ruleset-source.ts'
import { screen } from './screen.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

const asOf = '2026-11-21'

/** One line a listing: title (or a listing) → `pass <offer>` or `flag <offer> <quantity> <taxon> <product>; …`. */
function answer(listing: string | Listing): string {
  const { verdict, offer, offers } = screen(typeof listing === 'string' ? { title: listing } : listing, smallRuleset, asOf)
  const said = offers.map(
    ({ taxon, product, quantity, quantity_stated }) => `${quantity_stated ? quantity : '≥1'} ${taxon} ${product}`,
  )
  return [`${verdict} ${offer}`, ...said].join('; ')
}

const answers: readonly (readonly [string | Listing, string])[] = [
  ['carved ivory box', 'flag sale; ≥1 Elephantidae ivory'],
  ['2 ivory tusks, 450 €', 'flag sale; 2 Elephantidae ivory'],
  ['pair of ivory bangles for sale', 'flag sale; 2 Elephantidae ivory'],
  ['crocodile leather bag', 'flag sale; ≥1 Crocodylia skin_leather'],
  ['genuine tiger rug and ivory seal', 'flag sale; ≥1 Panthera tigris fur; ≥1 Elephantidae ivory'],
  ['tiger', 'pass sale'],
  ['tiger 1998 £5', 'pass sale'],
  ['African grey hand reared', 'flag sale; ≥1 Psittacus erithacus live'],
  ['African greys for sale', 'flag sale; ≥1 Psittacus erithacus live'],
  [{ title: 'African grey', price: 600 }, 'flag sale; ≥1 Psittacus erithacus live'],
  ['wanted: African grey', 'flag wanted; ≥1 Psittacus erithacus live'],
  ['lost African grey in Leeds', 'pass lost-found'],
  ['ivory seized at the port', 'pass talk'],
  ['crane for sale', 'pass none'],
  ['crane feathers', 'flag sale; ≥1 Gruidae feather'],
  ['white plastic chair', 'pass none'],
  ['white plastic, carved bangle', 'pass none'],
  ['white plastic bangle, carved, 60 grams', 'flag sale; ≥1 Elephantidae ivory'],
  [{ description: 'ivory' }, 'pass none'],
  [{ description: 'real 1v0ry 60g dm me' }, 'flag sale; ≥1 Elephantidae ivory'],
  ['出售象牙', 'flag sale; ≥1 Elephantidae ivory'],
  ['bracelet en ivoire à vendre', 'flag sale; ≥1 Elephantidae ivory'],
  ['robe ivoire à vendre', 'pass none'],
  ['African elephant ivory', 'flag sale; ≥1 Loxodonta africana ivory'],
  ['ivory of African elephant', 'flag sale; ≥1 Loxodonta africana ivory'],
  ['ivory African elephant', 'flag sale; ≥1 Elephantidae ivory'],
  ['ivory box with African elephant', 'flag sale; ≥1 Elephantidae ivory'],
  [{ title: '60', description: 'pair of ivory' }, 'flag sale; 2 Elephantidae ivory'],
  ['Tiger’s skin', 'flag sale; ≥1 Panthera tigris skin_leather'],
  ['not a fake crocodile bag', 'flag sale; ≥1 Crocodylia skin_leather'],
  ['not fake crocodile bag', 'flag sale; ≥1 Crocodylia skin_leather'],
  ['ivory dress with real ivory buttons', 'flag sale; ≥1 Elephantidae ivory'],
  ['ivory dress with ivory buttons', 'flag sale; ≥1 Elephantidae ivory'],
  ['1v0ry bangle 60 grams lego', 'flag sale; ≥1 Elephantidae ivory'],
  ['lego tiger skin', 'pass none'],
  ['faux ivory\u200b bangle', 'pass none'],
  ['#fauxivory', 'pass none'],
  ['lost African grey, reward £500', 'pass lost-found'],
  ['African grey feathers for sale. African grey', 'flag sale; ≥1 Psittacus erithacus feather'],
  ['', 'pass none'],
]

test('screen() answers offered, which, how many as the code book does', () => {
  assert.deepEqual(
    answers.map(([listing]) => [listing, answer(listing)]),
    answers,
  )
})

const quantities: readonly (readonly [string, number | null])[] = [
  ['3 ivory seals', 3],
  ['two old ivory seals', 2],
  ['deux ivoires', 2],
  ['三根象牙', 3],
  ['3 pairs of ivory seals', 6],
  ['ivory seal x2', 2],
  ['ivory seals x 4', 4],
  ['ivory seals, 3 left', 3],
  ['lot of 12 ivory seals', 12],
  ['tel 06 12 34 56 78 ivory', null],
  ['100% ivory', null],
  ['iPhone 12 with ivory case', null],
  ['ivory seal lot 234', null],
  ['18 century ivory box', null],
  ['5 star ivory seal', null],
  ['ivory seal 12 cm', null],
  ['size 7 ivory seal', null],
  ['1890 ivory box', null],
  ['5个月 象牙', null],
  ['三 象牙', null],
]

test('screen() counts specimens where the seller does, and nowhere else', () => {
  const counted = (title: string) => {
    const [offer] = screen({ title }, smallRuleset, asOf).offers
    return offer?.quantity_stated ? offer.quantity : null
  }
  assert.deepEqual(
    quantities.map(([title]) => [title, counted(title)]),
    quantities,
  )
})

test('screen() lacks no edition for a taxon that was listed later than the first one stored', () => {
  const later = [{ instrument: 'CITES', status: 'I', edition: 'CoP20', from: '2026-03-05' }]
  const taxa = new Map(smallRuleset.taxa)
  taxa.set('Crocodylia', { ...(taxa.get('Crocodylia') as TaxonEntry), protection: later })
  const { degraded, protection } = screen({ title: 'crocodile skin' }, { ...smallRuleset, taxa }, '2024-01-01')
  assert.deepEqual([degraded, protection], [[], []])
})

test('screen() flags with an offer at even odds, though the sum of its decimals be a hair below', () => {
  const weights = {
    ...smallRuleset.weights,
    base: -4.4,
    name: 0.8,
    'name-implies-product': 0.8,
    genuine: 0.8,
    weight: 0.8,
    price: 0.8,
    'offer-cue': 0.4,
  }
  const { verdict, offers, score } = screen({ title: 'real ivory 60g for sale', price: 5 }, { ...smallRuleset, weights }, asOf)
  const sum = [-4.4, 0.8, 0.8, 0.4, 0.8, 0.8, 0.8].reduce((a, b) => a + b, 0)
  assert.ok(sum < 0 && sum > -1e-12, `the example lost its point: ${sum}`)
  assert.deepEqual([verdict, offers.length, score], ['flag', 1, 50])
})

test('screen() leaves to a person what is flagged although it is on no list', () => {
  const unlisted = {
    ...smallRuleset,
    taxa: new Map([...smallRuleset.taxa].map(([name, taxon]) => [name, { ...taxon, protection: [] }])),
  }
  const listing = { title: 'genuine 1v0ry, 60 grams, dm me, for sale', price: 900 }
  assert.equal(screen(listing, smallRuleset, asOf).decision, 'block')
  assert.equal(screen(listing, unlisted, asOf).decision, 'review')
})

test('screen() says so when the language or the day lies beyond what the ruleset knows', () => {
  const degraded = (title: string, day = asOf) => screen({ title }, smallRuleset, day).degraded
  assert.deepEqual(degraded('der Ring und die Kette mit dem Anhänger'), ['language'])
  assert.deepEqual(degraded('the ring and the chain of the house'), [])
  assert.deepEqual(degraded('Πωλείται παλιό ξύλινο τραπέζι'), ['language'], 'Greek')
  assert.deepEqual(degraded('পুরানো ivory চুড়ি বিক্রি হবে'), ['language'], 'Bengali')
  assert.deepEqual(degraded('resistor 10 Ω, α version'), [], 'a few letters of another script')
  assert.deepEqual(degraded('carved ivory box', '2019-01-01'), ['edition'])
  assert.deepEqual(degraded('carved ivory box', '2024-01-01'), [])
})

test('screen() names the edition of the lists in force on the day', () => {
  const editions = (day: string) =>
    screen({ title: 'ivory box' }, smallRuleset, day).protection.map(({ edition, from }) => `${edition} ${from}`)
  assert.deepEqual(editions('2026-03-04'), ['CoP19 2023-02-23'])
  assert.deepEqual(editions('2026-03-05'), ['CoP20 2026-03-05'])
  assert.deepEqual(editions('2020-01-01'), [])
})

test('screen() never passes a listing without text in silence', () => {
  for (const listing of [{}, { title: ' ' }, { images: ['a.jpg'] }, { title: '···' }]) {
    const { verdict, degraded, decision } = screen(listing, smallRuleset, asOf)
    assert.deepEqual({ verdict, degraded, decision }, { verdict: 'pass', degraded: ['no-text'], decision: 'review' })
  }
})

test('screen() says the language by script, by function words, and else by the terms it found', () => {
  const languageOf = (title: string) => screen({ title }, smallRuleset, asOf).language
  assert.deepEqual(
    ['出售象牙手串 brand new', 'a box with the seal', 'une boîte avec la clé', 'ivoire 60', 'xyz'].map(languageOf),
    ['zh', 'en', 'fr', 'fr', 'und'],
  )
})

test('screen() does not read a word of one language in an advert of another', () => {
  const cues = (title: string) => screen({ title }, smallRuleset, asOf).findings.filter(({ kind }) => kind === 'talk').length
  assert.equal(cues('ivory of the house, on sale'), 0)
  assert.equal(cues('ivoire de la maison, sale'), 1)
  const names = (title: string) =>
    screen({ title }, smallRuleset, asOf).findings.flatMap(({ kind, text }) => (kind === 'taxon' ? [text] : []))
  assert.deepEqual(names('plume de grue pour la maison'), ['grue'])
  assert.deepEqual(names('the grue plume is for the house'), [], 'an ordinary French word')
  assert.deepEqual(names('le crane feather de la maison'), ['crane'], 'English is mixed into every language')
})
