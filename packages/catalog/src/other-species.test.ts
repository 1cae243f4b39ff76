import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '@vigie/engine'
import { openRuleset } from './open-ruleset.ts'

const ruleset = openRuleset()
const verdictOf = (title: string) => screen({ title }, ruleset, '2026-11-22').verdict

const passed = ['Cockatiel for sale, very tame parrot', 'Corn snake, tame snake, £40', 'Crested gecko for sale, lovely gecko']

const flagged = [
  'Umbrella cockatoo and a budgie for sale, both tame',
  'Corn snake and a barn owl for sale',
  'False gharial hatchling for sale',
  'Black coral branch 30 cm for sale, silver arowana poster free',
]

test('screen() takes “parrot” for the species of no list that a listing names', () => {
  assert.deepEqual(
    passed.filter((title) => verdictOf(title) !== 'pass'),
    [],
  )
})

test('screen() excuses by a species of no list neither another kind of animal nor a name of which the excuse is part', () => {
  assert.deepEqual(
    flagged.filter((title) => verdictOf(title) !== 'flag'),
    [],
  )
})

const equipment = [
  { title: 'Parrot cage, large', description: 'Fits an African grey, 90 cm. £60' },
  { title: 'Cage pour perroquet', description: 'Convient à un gris du Gabon. 120 €' },
]
const animalToo = [
  { title: 'Parrot cage, large', description: 'Selling my African grey with it. £600' },
  { title: 'Parrot cage, large', description: 'Comes with a hand reared African grey. £600' },
]

test('screen() takes what a heading says of a cage to hold further down, where no animal is offered', () => {
  const verdicts = (listings: typeof equipment) => listings.map((listing) => screen(listing, ruleset, '2026-11-22').verdict)
  assert.deepEqual(verdicts(equipment), ['pass', 'pass'])
  assert.deepEqual(verdicts(animalToo), ['flag', 'flag'])
})
