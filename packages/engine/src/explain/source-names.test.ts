import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOfSource } from './source-names.ts'

test('nameOfSource() calls usage by the reader’s own words, whatever language the catalogue wrote it in', () => {
  for (const source of ['field use', 'usage', '用语', 'usage du terrain']) {
    assert.deepEqual([nameOfSource(source, 'en'), nameOfSource(source, 'fr')], ['field use', 'usage du terrain'])
  }
})

test('nameOfSource() leaves the title of a publication as it is', () => {
  assert.equal(nameOfSource('CITES Identification Guide for Ivory', 'fr'), 'CITES Identification Guide for Ivory')
})
