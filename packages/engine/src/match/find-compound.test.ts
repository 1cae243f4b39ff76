import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRuleset } from '../compile-ruleset.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Meaning, TermEntry } from '../ruleset-source.ts'
import { screen } from '../screen.ts'
import { smallSource } from '../small-ruleset.fixture.ts'
import type { Language } from '../vocabulary.ts'

const at = { file: 'fixture', line: 1 }
const name = { kind: 'taxon', taxon: 'Panthera tigris', implies: null, ambiguous: true } as const
const article = { kind: 'product', product: 'other', groups: [] } as const
const plant = { kind: 'exclusion', because: 'plant', reach: 'itself', covers: [] } as const

const words: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  de: {
    Elfenbein: { kind: 'taxon', taxon: 'Elephantidae', implies: 'ivory', ambiguous: false },
    Tiger: name,
    Löwe: name,
    Nashorn: name,
    Schildkröte: name,
    Fell: article,
    Pulver: article,
    Zahn: article,
    Panzer: article,
    Schnitzerei: article,
    Löwenzahn: plant,
  },
  nl: { olifant: name, tand: article },
}

const ruleset: Ruleset = (() => {
  const terms = Object.entries(words).flatMap(([language, entries]) =>
    Object.entries(entries).map(
      ([term, meaning]): TermEntry => ({ at, term, language: language as Language, meaning, source: 'fixture' }),
    ),
  )
  const languages = [
    { at, language: 'de' as const, words: ['und'], links: ['', 'n', 's', 'en'] },
    { at, language: 'nl' as const, words: ['een'], links: ['', 's', 'en'] },
  ]
  const compiled = compileRuleset({ ...smallSource, terms: [...smallSource.terms, ...terms], languages })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  return compiled.ruleset
})()

/** What is named and in which form, by the alphabet; `!` before what does not count. */
const parts = (title: string) =>
  screen({ title }, ruleset, '2026-11-21')
    .findings.filter(({ kind }) => kind === 'taxon' || kind === 'product')
    .map(({ term, text, because }) => `${because ? '!' : ''}${term} in ${text}`)
    .sort()

test('findCompound() reads words written as one by their parts and linking letters', () => {
  assert.deepEqual(parts('Tigerfell zu verkaufen'), ['Fell in Tigerfell', 'tiger in Tigerfell'])
  assert.deepEqual(parts('Löwenfell'), ['Fell in Löwenfell', 'Löwe in Löwenfell'])
  assert.deepEqual(parts('alte Elfenbeinschnitzerei'), [
    'Elfenbein in Elfenbeinschnitzerei',
    'Schnitzerei in Elfenbeinschnitzerei',
  ])
  assert.deepEqual(parts('Schildkrötenpanzer'), ['Panzer in Schildkrötenpanzer', 'Schildkröte in Schildkrötenpanzer'])
  assert.deepEqual(parts('NASHORNPULVER'), ['Nashorn in NASHORNPULVER', 'Pulver in NASHORNPULVER'])
  assert.deepEqual(parts('olifantentand'), ['olifant in olifantentand', 'tand in olifantentand'])
  assert.equal(screen({ title: 'Tigerfell zu verkaufen' }, ruleset, '2026-11-21').offers[0]?.taxon, 'Panthera tigris')
})

test('findCompound() leaves alone what is not covered wholly, names nothing, mixes languages, or means something of its own', () => {
  for (const title of ['Tigerlilie', 'Tigerfellx', 'Fellpulver', 'Panzerpulver', 'Tigertand', 'Tigerxfell', 'Löwenzahn']) {
    assert.deepEqual(parts(title), [], title)
  }
})
