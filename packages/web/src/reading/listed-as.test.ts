import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownInstrument, listedAs } from './listed-as.ts'

test('listedAs() takes the number out of every list that counts its parts', () => {
  assert.deepEqual(listedAs({ instrument: 'CITES', status: 'I/II' }), { part: 'appendix', number: 'I/II' })
  assert.deepEqual(listedAs({ instrument: 'EU', status: 'A' }), { part: 'annex', number: 'A' })
  assert.deepEqual(listedAs({ instrument: 'EU Habitats Directive', status: 'Annex IV' }), { part: 'annex', number: 'IV' })
  assert.deepEqual(listedAs({ instrument: 'China key list of wild animals', status: 'class II' }), {
    part: 'class',
    number: 'II',
  })
})

test('listedAs() knows the usual words and leaves every other as it is written', () => {
  assert.deepEqual(listedAs({ instrument: 'ESA', status: 'endangered' }), { status: 'endangered' })
  assert.deepEqual(listedAs({ instrument: 'India WPA', status: 'Schedule I' }), { verbatim: 'Schedule I' })
  assert.deepEqual(listedAs({ instrument: 'China', status: 'class II for wild populations' }), {
    verbatim: 'class II for wild populations',
  })
})

test('knownInstrument() is null for a name that stays as it is written', () => {
  assert.equal(knownInstrument('EU Birds Directive'), 'EU Birds Directive')
  assert.equal(knownInstrument('MMPA'), null)
})
