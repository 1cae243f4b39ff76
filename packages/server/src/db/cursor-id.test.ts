import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cursorId } from './cursor-id.ts'
import { writeCursor } from './page.ts'

const id = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'

test('cursorId() reads what writeCursor() wrote', () => {
  assert.deepEqual(cursorId(writeCursor(['Ada', id]), 2), { before: ['Ada'], id })
  assert.deepEqual(cursorId(writeCursor([id]), 1), { before: [], id })
})

for (const cursor of [
  undefined,
  '',
  'nonsense',
  writeCursor(['Ada', id]),
  writeCursor(["x'; --"]),
  writeCursor([7]),
  writeCursor([]),
]) {
  test(`cursorId() takes ${JSON.stringify(cursor)} for the beginning`, () => {
    assert.equal(cursorId(cursor, 1), null)
  })
}

test('cursorId() takes a cursor with a text that the database cannot hold for the beginning', () => {
  for (const name of ['\0', '\ud800']) assert.equal(cursorId(writeCursor([name, id]), 2), null)
})
