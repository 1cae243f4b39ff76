import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from './explain.ts'
import type { ExplanationLocale } from './explanation.ts'
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
  assert.deepEqual(wouldChange, ['Without the sign “the name itself says the part” it would have 33 out of 100 and pass.'])
})

test('explain() says in French why something does not count, and what it would be without that', () => {
  const { headline, seen, excluded, wouldChange } = say('robe ivoire', 'fr')
  assert.equal(headline, 'Non signalée, 0 sur 100 : ce qui ressemble à une espèce protégée s’explique par les mots autour.')
  assert.deepEqual(seen, [])
  assert.deepEqual(
    excluded.map(({ sentence }) => sentence),
    ['« ivoire » ne compte pas : une couleur.'],
  )
  assert.deepEqual(wouldChange, ['Sans les mots « robe », elle aurait 60 sur 100 et serait signalée.'])
})

test('explain() says what a bare name would need to be an offer', () => {
  const { headline, wouldChange } = say('tiger', 'en')
  assert.equal(headline, 'Passed, 5 out of 100: a name alone is no offer, and nothing else speaks for one.')
  assert.deepEqual(wouldChange, [
    'With the sign “part or article right beside the name” it would have 69 out of 100 and be flagged.',
    'With the sign “signs of a living animal” it would have 55 out of 100 and be flagged.',
    'With the sign “words that offer or seek” it would have 60 out of 100 and be flagged.',
  ])
})

test('explain() adds up: the weights it lists are the score', () => {
  const { weighed, verdict } = say('genuine crocodile skin for sale', 'en')
  const logOdds = weighed.reduce((sum, { weight }) => sum + weight, 0)
  assert.equal(Math.round(100 / (1 + Math.exp(-logOdds))), verdict.score)
})
