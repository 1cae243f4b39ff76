import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRow } from './read-row.ts'

test('readRow() reads a listing', () => {
  const reading = readRow({ id: 7, title: 'Tusk', price: '12.50', more: true })
  assert.equal(JSON.stringify(reading), '{"listing":{"id":"7","title":"Tusk","price":12.5},"ignored":[]}')
})

test('readRow() leaves out a value beside the text that cannot be read, and says what stood there', () => {
  const reading = readRow({ title: 'Tusk', price: 'ask', images: ['https://example.org/1.jpg', 8] })
  assert.equal(
    JSON.stringify(reading),
    JSON.stringify({
      listing: { title: 'Tusk' },
      ignored: [
        { field: 'price', place: 'price', found: 'ask' },
        { field: 'images', place: 'images/1', found: 8 },
      ],
    }),
  )
})

test('readRow() says which fields are wrong that it cannot do without', () => {
  assert.deepEqual(readRow({ title: 7, description: ['a'], price: 'ask' }), {
    problem: {
      code: 'wrong-fields',
      fields: [
        { field: 'title', place: 'title', found: 7 },
        { field: 'description', place: 'description', found: ['a'] },
        { field: 'price', place: 'price', found: 'ask' },
      ],
    },
  })
})

test('readRow() tells what is no object from an object with nothing to read', () => {
  for (const found of [7, 'text', null, ['title'], true]) {
    assert.deepEqual(readRow(found), { problem: { code: 'not-an-object', found } })
  }
  for (const empty of [{}, { id: 'x' }, { title: null }])
    assert.deepEqual(readRow(empty), { problem: { code: 'nothing-to-read' } })
})
