import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readText } from '../normalise/read-text.ts'
import { type Reading, tokenText } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import { gapKind, tokenKind } from '../normalise/unit-kind.ts'
import { type FormIndex, hashText } from './form-index.ts'
import { indexOf } from './match-terms.fixture.ts'
import { matchTerms } from './match-terms.ts'

/** Search without hashes or tables: compare every form with every place. Plain spellings only. */
function searchNaively(reading: Reading, index: FormIndex): string[] {
  const forms = Array.from({ length: index.formCount }, (_, number) => index.form(number))
  const found: string[] = []
  for (let from = 0; from < reading.tokenCount; from++) {
    for (const { tokens, terms } of forms) {
      const to = from + tokens.length - 1
      if (to >= reading.tokenCount) continue
      const words = tokens.map((_, index) => tokenText(reading, from + index))
      const tight = tokens.every((_, index) => index === 0 || isTight(reading, from + index))
      if (tight && words.every((word, index) => word === tokens[index]))
        found.push(...terms.map((term) => `${term}@${from}-${to}`))
    }
  }
  return found.sort()
}

function isTight(reading: Reading, token: number): boolean {
  const gap = reading.gap[token] as number
  const characters = reading.kind[token] === tokenKind.character && reading.kind[token - 1] === tokenKind.character
  return characters ? gap === gapKind.none : gap <= gapKind.space
}

const words = [
  'tiger',
  'skin',
  'ivory',
  'rug',
  'élan',
  'слон',
  'бивень',
  'عاج',
  '象',
  '牙',
  '虎',
  'งา',
  'ช้าง',
  '상아',
  '🐘',
  'a',
  'ab',
  'грей',
]
const gaps = [' ', '  ', '-', ', ', '. ', '', '\n', '/']
const textOf = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''))
const termsOf = fc.uniqueArray(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  { minLength: 1, maxLength: 12 },
)

test('matchTerms() finds what a naive search finds, in every script, and nothing else of plain spelling', () => {
  fc.assert(fc.property(textOf, termsOf, findsTheSame), { numRuns: 2_000 })
})

test('matchTerms() finds what a naive search finds of terms that begin alike', () => {
  const alike = ['น', 'ก', 'แ', 'ว', '虎', '皮', 'sea', 'seal', 'lion']
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...alike), fc.constantFrom('', '', ' ', ', ')), { maxLength: 40 })
    .map((parts) => parts.flat().join(''))
  const terms = fc.uniqueArray(
    fc.array(fc.constantFrom(...alike), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(' ')),
    { minLength: 20, maxLength: 40 },
  )
  fc.assert(fc.property(texts, terms, findsTheSame), { numRuns: 1_000 })
})

function findsTheSame(text: string, terms: readonly string[]): void {
  const index = indexOf(terms)
  const reading = readText(text)
  const plain = matchTerms(reading, index).filter(
    ({ from, to, term, tricks }) => (tricks & ~trickBit.emoji) === 0 && !isJoined(reading, from, to, terms[term] as string),
  )
  assert.deepEqual([...new Set(plain.map(({ term, from, to }) => `${term}@${from}-${to}`))].sort(), searchNaively(reading, index))
}

/** A term of several words written as one is found too; the naive search does not look for it. */
function isJoined(_reading: Reading, from: number, to: number, term: string): boolean {
  return from === to && readText(term).tokenCount > 1
}

test('matchTerms() tells words apart whose hashes collide', () => {
  const index = indexOf(['ivory'])
  const reading = readText('totally different')
  reading.hash[0] = hashText('ivory')
  assert.deepEqual(matchTerms(reading, index), [])
})
