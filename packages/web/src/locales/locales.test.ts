import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groups, offerKinds, products, ranks } from '@vigie/engine'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }

type Leaves = ReadonlyMap<string, string>

function leavesOf(branch: object, path = ''): Leaves {
  const leaves = new Map<string, string>()
  for (const [key, value] of Object.entries(branch)) {
    if (typeof value === 'string') leaves.set(path + key, value)
    else for (const [inner, text] of leavesOf(value, `${path}${key}.`)) leaves.set(inner, text)
  }
  return leaves
}

const plural = /_(zero|one|two|few|many|other)$/
const catalogues: readonly (readonly [locale: string, leaves: Leaves])[] = [
  ['en', leavesOf(en)],
  ['fr', leavesOf(fr)],
]
const baseKeys = (leaves: Leaves): string[] => [...new Set([...leaves.keys()].map((key) => key.replace(plural, '')))].sort()
const gapsIn = (text: string): string[] => (text.match(/\{\{\s*\w+|<\/?\w+>/g) ?? []).map((gap) => gap.replace(/\s/g, '')).sort()

test('The catalogues of all languages have the same keys', () => {
  assert.deepEqual(baseKeys(leavesOf(fr)), baseKeys(leavesOf(en)))
})

test('The catalogues of all languages have the same placeholders and tags under each key', () => {
  const english = leavesOf(en)
  for (const [key, text] of leavesOf(fr)) {
    const counterpart = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? ''
    assert.deepEqual(gapsIn(text), gapsIn(counterpart), key)
  }
})

for (const [locale, leaves] of catalogues) {
  test(`The catalogue "${locale}" has every plural form of its language wherever it has one`, () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    for (const base of new Set([...leaves.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')))) {
      const forms = [...leaves.keys()].filter((key) => key.startsWith(`${base}_`)).map((key) => key.slice(base.length + 1))
      assert.deepEqual(forms.sort(), [...categories].sort(), base)
    }
  })

  test(`The catalogue "${locale}" names every group, product, rank and offer of the engine`, () => {
    for (const [branch, codes] of Object.entries({
      group: groups,
      product: products,
      rank: ranks,
      offer: offerKinds,
    })) {
      const named = [...leaves.keys()].filter((key) => key.startsWith(`${branch}.`)).map((key) => key.slice(branch.length + 1))
      assert.deepEqual(named.sort(), [...codes].sort(), branch)
    }
  })

  test(`The catalogue "${locale}" has no empty text and no straight apostrophe or quotation mark`, () => {
    for (const [key, text] of leaves) {
      assert.notEqual(text.trim(), '', key)
      assert.doesNotMatch(text, /\w'\w/, key)
    }
  })
}

test('The French catalogue keeps its high punctuation from the start of a line', () => {
  for (const [key, text] of leavesOf(fr)) {
    assert.doesNotMatch(text, / [;:!?»]|« /, key)
    assert.doesNotMatch(text, /[\p{L}»][;!?]/u, key)
  }
})
