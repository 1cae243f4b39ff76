import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { smallRuleset } from '../small-ruleset.fixture.ts'

/** What a title counts; null where it says no number. */
const counts: Readonly<Record<string, number | null>> = {
  '2 ivory seals': 2,
  'pair of ivory seals': 2,
  'couple de gris du Gabon à vendre': 2,
  'deux ivoires': 2,
  '一对 象牙': 2,
  '象牙 一对': 2,
  'lot of 12 ivory seals': 12,
  'ivory 10 grams': null,
  'ivory 10g': null,
  'ivoire 10g': null,
  '象牙 10克': null,
  '10克 象牙': null,
  'ivory 10 €': null,
  'ivory seal': null,
  'pair of old wooden doors in a house. Ivory seal': null,
}

test('readQuantity() counts in words and digits of three languages, and counts no weight and no price', () => {
  const counted = (title: string) => {
    const [offer] = screen({ title }, smallRuleset, '2026-11-22').offers
    assert.ok(offer, title)
    return offer.quantity_stated ? offer.quantity : null
  }
  assert.deepEqual(Object.fromEntries(Object.keys(counts).map((title) => [title, counted(title)])), counts)
})
