import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groups, languages, products } from '@vigie/engine'
import { readCorpus } from './read-corpus.ts'

const development = readCorpus('development')
const corpus = [...development, ...readCorpus('test')]

test('the corpus labels each listing once, in the engine’s words', () => {
  assert.equal(new Set(corpus.map(({ id }) => id)).size, corpus.length)
  for (const { id, title, description, language, label } of corpus) {
    assert.ok(title + description !== '' && id.startsWith(`${language}-`), id)
    const names = [label.group, label.product]
    if (label.offered) {
      assert.ok(groups.some((group) => group === label.group) && products.some((product) => product === label.product), id)
    } else assert.deepEqual(names, [null, null], id)
  }
})

test('the corpus holds hard negatives: in each language at least as many listings offer nothing', () => {
  for (const spoken of ['en', 'fr', 'zh']) {
    const listings = development.filter(({ language }) => language === spoken)
    const offered = listings.filter(({ label }) => label.offered).length
    assert.ok(listings.length >= 100 && offered * 2 <= listings.length, `${spoken}: ${offered} of ${listings.length}`)
  }
})

test('the test half speaks every language of the catalogue', () => {
  const spoken = new Set(readCorpus('test').map(({ language }) => language))
  assert.deepEqual(
    languages.filter((language) => !spoken.has(language)),
    [],
  )
})
