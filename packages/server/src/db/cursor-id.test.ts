import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cursorId } from './cursor-id.ts'
import { CursorUnknown } from './cursor-unknown.ts'
import { writeCursor } from './page.ts'

const id = '019aa0e2-7c1e-7bbb-8a43-0f2d3c4b5a69'

test('cursorId() reads what writeCursor() wrote', () => {
  assert.deepEqual(cursorId(writeCursor(['Ada', id]), 2), { before: ['Ada'], id })
  assert.deepEqual(cursorId(writeCursor([id]), 1), { before: [], id })
})

test('cursorId() is null without a cursor', () => assert.equal(cursorId(undefined, 1), null))

for (const cursor of ['', 'nonsense', writeCursor(['Ada', id]), writeCursor(["x'; --"]), writeCursor([7]), writeCursor([])]) {
  test(`cursorId() refuses ${JSON.stringify(cursor)}`, () => {
    assert.throws(() => cursorId(cursor, 1), CursorUnknown)
  })
}

test('cursorId() refuses a text that the database cannot hold', () => {
  for (const name of ['\0', '\ud800']) assert.throws(() => cursorId(writeCursor([name, id]), 2), CursorUnknown)
})
