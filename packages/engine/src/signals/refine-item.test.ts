import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { smallRuleset } from '../small-ruleset.fixture.ts'

const offered = (title: string) =>
  screen({ title }, smallRuleset, '2026-11-21')
    .offers.map(({ taxon, product }) => `${taxon} ${product}`)
    .join('; ')

const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'tells one specimen named by several words as one': {
    'elephant ivory netsuke': 'Elephantidae ivory',
    'elephant netsuke in ivory': 'Elephantidae ivory',
    'African elephant ivory netsuke': 'Loxodonta africana ivory',
    'elephant ivory netsuke. This elephant netsuke is signed': 'Elephantidae ivory',
  },
  'leaves apart what "and" parts': {
    'leather bag of crocodile and African elephant ivory': 'Crocodylia skin_leather; Loxodonta africana ivory',
    'tiger rug and tiger feather': 'Panthera tigris fur; Panthera tigris feather',
    'tiger skin and crocodile bag': 'Panthera tigris skin_leather; Crocodylia skin_leather',
  },
  'goes as high as the text, and no lower': {
    'ivory netsuke': 'Elephantidae ivory',
    'crocodile skin': 'Crocodylia skin_leather',
    'ivory African elephant': 'Elephantidae ivory',
    'ivory box, African elephant on the lid': 'Elephantidae ivory',
    象牙: 'Elephantidae ivory',
  },
  'reads the parts of a list as of one animal': {
    'tiger skin, rug and feather': 'Panthera tigris skin_leather; Panthera tigris fur; Panthera tigris feather',
    'crocodile skin bag': 'Crocodylia skin_leather',
    'tiger skin with feather': 'Panthera tigris skin_leather',
  },
}

for (const [claim, listings] of Object.entries(cases)) {
  test(`screen() ${claim}`, () => {
    const titles = Object.keys(listings)
    assert.deepEqual(Object.fromEntries(titles.map((title) => [title, offered(title)])), listings)
  })
}
