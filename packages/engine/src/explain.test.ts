import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from './explain.ts'
import type { ExplanationLocale } from './explanation.ts'
import type { Listing } from './listing.ts'
import { smallRuleset } from './small-ruleset.fixture.ts'

const say = (title: string, locale: ExplanationLocale) => explain({ title }, smallRuleset, '2026-11-21', locale)

test('explain() quotes the seller, says what was undone and what would have changed the answer', () => {
  const { headline, seen, wouldChange } = say('1v0ry bangle 60g', 'en')
  assert.match(headline, /^Flagged, \d+ out of 100: ivory \(elephants: Elephantidae\), for sale\.$/)
  assert.deepEqual(
    seen.map(({ sentence }) => sentence),
    [
      '“1v0ry” is written to avoid being found. The spelling was bent: digits for letters.',
      '“1v0ry” means ivory of Elephantidae.',
      '“60g” gives a weight, as ivory, horn and scales are sold.',
    ],
  )
  assert.deepEqual(wouldChange, ['Without the word “1v0ry” it would score 0.'])
})

test('explain() says in French why something does not count, and what it would be without that', () => {
  const { headline, seen, excluded, wouldChange } = say('robe ivoire', 'fr')
  assert.equal(headline, 'Non signalée, 0 sur 100 : ce qui ressemble à une espèce protégée s’explique par les mots autour.')
  assert.deepEqual(seen, [])
  assert.deepEqual(
    excluded.map(({ sentence }) => sentence),
    ['«\u202fivoire\u202f» ne compte pas\u00a0: une couleur.'],
  )
  assert.deepEqual(wouldChange, [
    'L’annonce n’a pas été signalée, car «\u202frobe\u202f» l’explique autrement (une couleur)\u202f; sans cela, la note serait de 60.',
  ])
})

test('explain() says what a bare name would need to be an offer', () => {
  const { headline, wouldChange } = say('tiger', 'en')
  assert.equal(headline, 'Passed, 5 out of 100: a name alone is no offer, and nothing else speaks for one.')
  assert.deepEqual(wouldChange, [
    'It was not flagged because too little speaks for an offer of “tiger”; a word of sale would have made it 60, ' +
      'a part named right beside it 69, a sign of life 55.',
  ])
})

test('explain() adds up: the weights it lists are the score', () => {
  const { weighed, verdict } = say('genuine crocodile skin for sale', 'en')
  const logOdds = weighed.reduce((sum, { weight }) => sum + weight, 0)
  assert.equal(Math.round(100 / (1 + Math.exp(-logOdds))), verdict.score)
})

/** What would have changed the answer, in English and in French. */
const changes = (listing: Listing) =>
  (['en', 'fr'] as const).map((locale) => explain(listing, smallRuleset, '2026-11-21', locale).wouldChange)

test('explain() screens again without the seller’s words, and says what each would have cost', () => {
  assert.deepEqual(changes({ title: 'African grey', price: 600 }), [
    ['Without the words “African grey” it would score 0.', 'With the price gone it would score 5.'],
    ['Sans les mots «\u202fAfrican grey\u202f», la note serait de 0.', 'Sans le prix, la note serait de 5.'],
  ])
  assert.deepEqual(changes({ title: 'tiger for sale. Tiger, for sale' })[0], [
    'Without the word “tiger” it would score 0.',
    'Without the words “for sale” it would score 5.',
  ])
  assert.deepEqual(changes({ title: 'tiger skin. Ivory box' }), [[], []], 'no single word made it')
})

test('explain() quotes what kept a listing from being flagged, and what that hid', () => {
  assert.deepEqual(changes({ title: 'ivory seized at the port' }), [
    ['It was not flagged because “seized” explains it otherwise (talk or news); without that it would score 60.'],
    [
      'L’annonce n’a pas été signalée, car «\u202fseized\u202f» l’explique autrement (une discussion ou une actualité)\u202f; ' +
        'sans cela, la note serait de 60.',
    ],
  ])
  assert.deepEqual(changes({ title: 'ivory box', category: 'Clothing' }), [
    ['It was not flagged because it stands in the category “Clothing”; without that it would score 60.'],
    [
      'L’annonce n’a pas été signalée, car elle figure dans la rubrique «\u202fClothing\u202f»\u202f; sans cela, la note serait de 60.',
    ],
  ])
  assert.deepEqual(changes({ title: 'no ivory, no tiger skin' })[0], [
    'It was not flagged because “no” explains it otherwise (the listing says it is not); without that it would score 69.',
  ])
})

test('explain() says what a word that also means other things would need', () => {
  assert.deepEqual(changes({ title: 'crane' }), [
    [
      'It was not flagged because “crane” also means other things; a part named right beside it would have made it 69, a sign of life 55.',
    ],
    [
      'L’annonce n’a pas été signalée, car «\u202fcrane\u202f» a aussi d’autres sens\u202f; une partie nommée juste à côté porterait ' +
        'la note à 69, un signe de vie à 55.',
    ],
  ])
})
