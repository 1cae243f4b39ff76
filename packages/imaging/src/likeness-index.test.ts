import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hammingDistance } from './hamming-distance.ts'
import { LikenessIndex } from './likeness-index.ts'
import { formatPdq, parsePdq } from './pdq-text.ts'

const hash = fc.uint16Array({ minLength: 16, maxLength: 16 })
const bits = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { maxLength: 40 })

function flip(words: Uint16Array, flipped: readonly number[]): Uint16Array {
  const changed = words.slice()
  for (const bit of flipped) changed[bit >> 4] = (changed[bit >> 4] as number) ^ (1 << (bit & 15))
  return changed
}

test('LikenessIndex finds exactly what comparing with every hash finds', () => {
  fc.assert(
    fc.property(
      fc.array(hash, { minLength: 1, maxLength: 30 }),
      bits,
      fc.nat(),
      fc.integer({ min: 0, max: 31 }),
      (hashes, flipped, pick, maximum) => {
        const index = new LikenessIndex()
        for (const [number, words] of hashes.entries()) index.add(String(number), words)
        const sought = flip(hashes[pick % hashes.length] as Uint16Array, flipped)
        const expected = hashes
          .map((words, number) => ({ id: String(number), distance: hammingDistance(words, sought) }))
          .filter(({ distance }) => distance <= maximum)
          .sort((a, b) => a.distance - b.distance || Number(a.id) - Number(b.id))
        assert.deepEqual(index.findLike(sought, maximum), expected)
      },
    ),
  )
})

test('hammingDistance() counts the bits that were flipped', () => {
  fc.assert(
    fc.property(hash, bits, (words, flipped) => assert.equal(hammingDistance(words, flip(words, flipped)), flipped.length)),
  )
})

test('parsePdq() reads what formatPdq() writes, and nothing that is no hash', () => {
  fc.assert(fc.property(hash, (words) => assert.deepEqual(parsePdq(formatPdq(words)), words)))
  for (const text of ['', 'f'.repeat(63), 'g'.repeat(64), 'f'.repeat(65)]) assert.equal(parsePdq(text), null)
})
