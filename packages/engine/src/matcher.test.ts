import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileMatcher, openMatcher } from './matcher.ts'
import { readText } from './normalise/read-text.ts'
import { type Reading, tokenText } from './normalise/reading.ts'
import { gapKind, tokenKind } from './normalise/unit-kind.ts'

/** Search without hashes, filters or tables: compare every term with every place of the text as it was read. */
function searchNaively(text: string, terms: readonly string[]): string[] {
  const reading = readText(text)
  const found: string[] = []
  terms.forEach((term, number) => {
    const wanted = readText(term)
    const words = Array.from({ length: wanted.tokenCount }, (_, token) => tokenText(wanted, token))
    for (let from = 0; from + words.length <= reading.tokenCount; from++) {
      const fits = words.every((word, at) => word === tokenText(reading, from + at) && (at === 0 || isTight(reading, from + at)))
      if (words.length > 0 && fits) found.push(`${number}@${reading.start[from]}-${reading.end[from + words.length - 1]}`)
    }
  })
  return [...new Set(found)].sort()
}

function isTight(reading: Reading, token: number): boolean {
  const gap = reading.gap[token] as number
  const characters = reading.kind[token] !== tokenKind.word && reading.kind[token - 1] !== tokenKind.word
  return characters ? gap === gapKind.none : gap <= gapKind.space
}

const words =
  'tiger skin ivory rug élan élans слон бивень عاج 象 牙 虎 งา ช้าง 상아 🐘 a ab грей straße STRASSE 𝐢𝐯𝐨𝐫𝐲 ｉｖｏｒｙ ivo\u200bry'.split(
    ' ',
  )
const gaps = [' ', '  ', '-', ', ', '. ', '', '\n', '/', '\u00a0', '!']
const textOf = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), fc.constantFrom(...gaps)), { maxLength: 24 })
  .map((parts) => parts.flat().join(''))
const termsOf = fc.uniqueArray(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  { minLength: 1, maxLength: 12 },
)

test('compileMatcher() finds exactly what a naive search finds, at the same places, in every script', () => {
  fc.assert(
    fc.property(textOf, termsOf, (text, terms) => {
      const found = new Set<string>()
      compileMatcher(terms).find(text, (term, start, end) => found.add(`${term}@${start}-${end}`))
      assert.deepEqual([...found].sort(), searchNaively(text, terms), JSON.stringify({ text, terms }))
    }),
    { numRuns: 3_000 },
  )
})

test('openMatcher() finds the same from shared memory', () => {
  const { image } = compileMatcher(['ivory', 'tiger skin', '象牙'])
  const shared = new SharedArrayBuffer(image.byteLength)
  new Uint8Array(shared).set(new Uint8Array(image))
  const found: number[][] = []
  openMatcher(shared).find('Old IVORY, tiger-skin 象牙', (...seen) => found.push(seen))
  assert.deepEqual(found, [
    [0, 4, 9],
    [1, 11, 21],
    [2, 22, 24],
  ])
})
