import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromCells } from './from-cells.ts'

const made = (value: Record<string, string>) => {
  const row = fromCells({ at: 2, value })
  return 'value' in row ? row.value : null
}

test('fromCells() splits images at spaces and bars', () => {
  assert.deepEqual(made({ images: 'http://a/1 http://a/2|http://a/3' }), { images: ['http://a/1', 'http://a/2', 'http://a/3'] })
  assert.deepEqual(made({ title: 'a', images: ' ' }), { title: 'a' })
})

test('fromCells() leaves texts and malformed rows as they are', () => {
  assert.deepEqual(made({ title: 'a|b', id: '007', price: '12,50' }), { title: 'a|b', id: '007', price: '12,50' })
  const malformed = { at: 3, problem: { code: 'invalid-utf8' } } as const
  assert.equal(fromCells(malformed), malformed)
})
