import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCatalog, openCards } from '@vigie/catalog'
import { learnProtection } from './learn-protection.ts'

const load = loadCatalog()
assert.ok(load.ok)
const { taxa } = load.source

test('learnProtection() takes the edition in force on the day, from its first day on', () => {
  const on = (day: string) => learnProtection(['Carcharhinus longimanus'], taxa, day)
  assert.deepEqual(on('2026-03-04').rows[0]?.cites, ['II'])
  assert.deepEqual(on('2026-03-05').rows[0]?.cites, ['I'])
  assert.deepEqual(
    on('2026-03-05').editions.map(({ instrument, edition, from }) => `${instrument} ${edition} ${from}`),
    ['CITES CoP20 2026-03-05', 'EU (EU) 2023/966 2023-05-20'],
  )
})

test('learnProtection() divides a split listing, knows what is not listed, and explains each list once, strictest first', () => {
  const { rows, meanings } = learnProtection(
    ['Loxodonta africana', 'Mammuthus primigenius', 'Elephas maximus'],
    taxa,
    '2026-11-22',
  )
  assert.deepEqual(rows, [
    { taxon: 'Loxodonta africana', cites: ['I', 'II'], eu: ['A', 'B'] },
    { taxon: 'Mammuthus primigenius', cites: [], eu: [] },
    { taxon: 'Elephas maximus', cites: ['I'], eu: ['A'] },
  ])
  assert.deepEqual(meanings, ['I', 'II', 'A', 'B'])
})

test('learnProtection() names an edition also where the taxa asked for are on no list', () => {
  const { rows, editions } = learnProtection(['Mammuthus primigenius'], taxa, '2026-11-22')
  assert.deepEqual(rows[0]?.cites, [])
  assert.equal(editions.length, 2)
})

test('learnProtection() says of every taxon of every card what the catalogue says', () => {
  for (const { slug, taxa: names } of openCards(load.source)) {
    for (const { taxon, cites, eu } of learnProtection(names, taxa, '2026-11-22').rows) {
      const entry = taxa.find((each) => each.taxon === taxon)
      const status = (edition: string) => entry?.protection.find((each) => each.edition === edition)?.status ?? ''
      assert.equal(cites.join('/'), status('CoP20'), `${slug}: ${taxon}`)
      assert.equal(eu.join('/'), status('(EU) 2023/966'), `${slug}: ${taxon}`)
    }
  }
})
