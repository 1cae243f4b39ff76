import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { edgeInts, maybe, putPartEdges, putSlipEdges, whatMayBe } from './word-edges.ts'

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const wordOf = (minLength: number) => fc.string({ unit: letter, minLength, maxLength: 14 })

/** One letter wrong, missing, too many, or two swapped, at any place. */
const slips: readonly ((word: string, at: number, other: string) => string)[] = [
  (word, at, other) => word.slice(0, at) + other + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, other) => word.slice(0, at) + other + word.slice(at),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
]

test('whatMayBe() lets every slip of a name through, wherever in the word it is', () => {
  fc.assert(
    fc.property(wordOf(8), fc.nat(), letter, fc.constantFrom(...slips), (name, place, other, slip) => {
      const written = slip(name, place % name.length, other)
      if (written.length < 8) return
      const edges = new Int32Array(edgeInts)
      putSlipEdges(edges, name)
      assert.ok((whatMayBe(unitsOf(written), 0, written.length, edges) & maybe.slip) !== 0, `${written} of ${name}`)
    }),
    { numRuns: 5_000 },
  )
})

test('whatMayBe() lets every compound through that begins and ends with a part', () => {
  fc.assert(
    fc.property(wordOf(3), wordOf(0), wordOf(3), (first, middle, last) => {
      const word = first + middle + last
      if (word.length < 8) return
      const edges = new Int32Array(edgeInts)
      putPartEdges(edges, first)
      putPartEdges(edges, last)
      assert.ok((whatMayBe(unitsOf(word), 0, word.length, edges) & maybe.compound) !== 0, word)
    }),
  )
})

test('whatMayBe() stops ordinary words', () => {
  const edges = new Int32Array(edgeInts)
  for (const name of ['crocodile', 'schildkrote']) putSlipEdges(edges, name)
  for (const part of ['elfenbein', 'panzer']) putPartEdges(edges, part)
  for (const word of ['software', 'furniture', 'elfenhaft', 'komposition']) {
    assert.equal(whatMayBe(unitsOf(word), 0, word.length, edges), 0, word)
  }
})
