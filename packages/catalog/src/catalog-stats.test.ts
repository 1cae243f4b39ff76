import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogStats, drawEntries } from './catalog-stats.ts'
import { loadCatalog } from './load-catalog.ts'
import { sound, sourceOf } from './parse-catalog.fixture.ts'

const stats = catalogStats(sourceOf(sound))
const of = (language: string) => stats.byLanguage.find((one) => one.language === language)

test('catalogStats() counts by language and group', () => {
  assert.equal(stats.taxa, 3)
  const { namesByGroup, ...english } = of('en') ?? assert.fail('no English')
  assert.deepEqual(english, { language: 'en', names: 3, products: 1, cues: 1, exclusions: 2, codewords: 1 })
  assert.deepEqual([namesByGroup.elephant, namesByGroup.parrot, namesByGroup.bear], [2, 1, 0])
  assert.deepEqual([of('tr')?.names, of('la')?.names], [1, 3])
})

test('catalogStats() counts spellings of one lemma once', () => {
  const [header, ...rows] = (sound['terms/elephant.en.csv'] ?? '').trimEnd().split('\n')
  const twin = [
    'ivory-tusk,Elephantidae,ivory,plain,field use,2026-11-21,',
    'ivory tusk,Elephantidae,ivory,plain,field use,2026-11-21,',
  ]
  const more = { ...sound, 'terms/elephant.en.csv': `${[header, ...rows, ...twin].join('\n')}\n` }
  assert.equal(catalogStats(sourceOf(more)).byLanguage.find(({ language }) => language === 'en')?.names, 4)
})

test('drawEntries() draws the same for the same seed, each entry once, and never a scientific name', () => {
  const load = loadCatalog()
  assert.ok(load.ok)
  const drawn = drawEntries(load.source, 50, 2026)
  assert.deepEqual(drawEntries(load.source, 50, 2026), drawn)
  assert.notDeepEqual(drawEntries(load.source, 50, 2027), drawn)
  assert.equal(new Set(drawn).size, 50)
  assert.ok(drawn.every(({ language }) => language !== 'la'))
  assert.equal(
    drawEntries(sourceOf(sound), 1_000, 1).length,
    sourceOf(sound).terms.filter(({ language }) => language !== 'la').length,
  )
})
