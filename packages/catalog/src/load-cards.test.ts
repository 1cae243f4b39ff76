import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRuleset, explanationLocales, screen } from '@vigie/engine'
import { cardKinds } from './card.ts'
import { openCards } from './load-cards.ts'
import { loadCatalog } from './load-catalog.ts'

const load = loadCatalog()
assert.ok(load.ok)
const { source } = load
const compiled = compileRuleset(source)
assert.ok(compiled.ok)
const { ruleset } = compiled
const cards = openCards(source)
const asOf = '2026-11-22'

test('openCards() opens the open cards, some of each kind', () => {
  assert.ok(cards.length >= 12, `${cards.length} cards`)
  for (const kind of cardKinds)
    assert.ok(
      cards.some(({ seen }) => seen === kind),
      kind,
    )
})

test('openCards() throws one error that lists every problem', () => {
  assert.throws(
    () => openCards({ taxa: [] }),
    /^Error: The cards have \d+ problems:\n {2}cards\/apes-and-monkeys\.yaml:2 taxa has/,
  )
})

for (const { slug, words, taxa } of cards) {
  test(`The card "${slug}" says what the engine sees: its offers are flagged in its own groups, what it clears passes`, () => {
    const groups = new Set(source.taxa.filter(({ taxon }) => taxa.includes(taxon)).map(({ group }) => group))
    for (const locale of explanationLocales) {
      for (const title of words[locale].offers) {
        const { verdict, group, findings } = screen({ title }, ruleset, asOf)
        assert.equal(verdict, 'flag', title)
        assert.ok(group && groups.has(group), `${title}: ${group}`)
        assert.ok(!findings.some(({ kind }) => kind === 'codeword'), `${title} holds a code word`)
      }
      for (const title of words[locale].cleared) assert.equal(screen({ title }, ruleset, asOf).verdict, 'pass', title)
    }
  })
}

test('The cards teach no code word', () => {
  // Bone is what an object is made of before it is a code word: a card must name it to tell it from ivory.
  const published = source.terms.filter(({ meaning, term }) => meaning.kind === 'codeword' && !/(^| )bone$|^os( |$)/i.test(term))
  assert.ok(published.length > 10)
  for (const { slug, words } of cards) {
    for (const locale of explanationLocales) {
      const text = JSON.stringify(words[locale]).toLowerCase()
      for (const { term } of published) {
        const isThere = new RegExp(`(?<!\\p{L})${term.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?!\\p{L})`, 'iu').test(text)
        assert.ok(!isThere, `${slug}.${locale}: ${term}`)
      }
    }
  }
})

test('Whatever the fact of a card counts has a source of the year that it names, or later', () => {
  for (const { slug, words, sources, whyFrom } of cards) {
    const { year } = sources[whyFrom] ?? { year: 0 }
    for (const locale of explanationLocales) {
      const named = [...words[locale].why.matchAll(/\b(?:19|20)\d{2}\b/g)].map(Number)
      assert.ok(
        named.every((each) => each <= year),
        `${slug}.${locale}: ${named.join(', ')} > ${year}`,
      )
      assert.match(words[locale].why, /\d/, `${slug}.${locale} counts something`)
    }
  }
})
