import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRuleset } from '@vigie/catalog'
import { listTaxa } from './list-taxa.ts'

const ruleset = openRuleset()
const found = (search: string, locale = 'en', limit = 12) => listTaxa(ruleset, { search, locale, limit })

test('listTaxa() finds by scientific and by common name, what is wider first', () => {
  assert.equal(found('mani')[0]?.taxon, 'Manidae')
  assert.equal(found('pangolin')[0]?.taxon, 'Manidae')
  assert.deepEqual(
    found('Manis javanica').map(({ taxon, rank }) => [taxon, rank]),
    [['Manis javanica', 'species']],
  )
})

test('listTaxa() finds by a name in any language, and answers names in the reader’s', () => {
  const [first] = found('中华穿山甲', 'fr')
  assert.equal(first?.taxon, 'Manis pentadactyla')
  assert.deepEqual(first?.names, ['pangolin de chine'])
})

test('listTaxa() overlooks accents and capitals, and finds the words within a name', () => {
  assert.ok(found('GEANT', 'fr').some(({ taxon }) => taxon === 'Manis gigantea'))
})

test('listTaxa() never answers more than was asked for, and nothing to nothing', () => {
  assert.equal(found('a', 'en', 5).length, 5)
  assert.deepEqual(found('  '), [])
  assert.deepEqual(found('zzzzz'), [])
})
