import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { oneLine, paragraphs } from './tidy-text.ts'

test('oneLine() makes one line without characters that rule what is around it', () => {
  assert.equal(oneLine(' a\r\n\tb\u202e c\u0007\u2029d\ufeff '), 'a b c d')
})

test('oneLine() cuts between characters and says so', () => {
  assert.equal(oneLine('🐘🐘🐘🐘', 4), '🐘🐘🐘🐘')
  assert.equal(oneLine('🐘🐘🐘🐘🐘', 4), '🐘🐘🐘…')
  assert.equal(oneLine('ab cd', 4), 'ab…')
})

/** Any UTF-16, halves of surrogate pairs included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))

test('oneLine() is at most as long as asked, and well-formed, for any text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 20 }), (text, most) => {
      const line = oneLine(text, most)
      assert.ok([...line].length <= most && line.isWellFormed())
      assert.equal(oneLine(line, most), line)
    }),
  )
})

test('paragraphs() keeps lines and single blank lines', () => {
  assert.equal(paragraphs('\na \r\nb\r\r\n\n\nc\u0000\u2028d\n'), 'a\nb\n\nc\nd')
})
