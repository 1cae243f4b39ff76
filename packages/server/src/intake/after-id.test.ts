import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeCursor } from '../db/page.ts'
import { afterId } from './after-id.ts'

const id = '0192f0c1-0000-7000-8000-00000000000a'

test('afterId() reads back the id that a page ended with', () => {
  assert.equal(afterId(writeCursor([id])), id)
})

for (const cursor of [undefined, '', 'x', writeCursor(['x']), writeCursor([7]), writeCursor([id, id]), writeCursor([`${id}'`])]) {
  test(`afterId() begins at the beginning for ${JSON.stringify(cursor)}`, () => {
    assert.equal(afterId(cursor), null)
  })
}
