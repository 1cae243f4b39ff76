import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bufferWriter } from './buffer-writer.ts'

test('bufferWriter() writes the units of any text at its place, lone surrogates too, and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud83d', '\udc18x', '象牙'), fc.nat(5), (before, end, at) => {
      const text = before + end
      const units = new Uint16Array(at + text.length + 3).fill(7)
      bufferWriter(units)(text, at)
      const expected = Array.from(units, (_, i) => (i < at || i >= at + text.length ? 7 : text.charCodeAt(i - at)))
      assert.deepEqual([...units], expected)
    }),
  )
})
