import { readText } from '../normalise/read-text.ts'
import { type Reading, tokenText } from '../normalise/reading.ts'
import { tokenKind } from '../normalise/unit-kind.ts'
import type { CountingEntry, CountingKind } from '../ruleset-source.ts'

/** The words around numbers, folded as tokens are. */
export interface Counting {
  readonly words: Readonly<Record<CountingKind, ReadonlySet<string>>>
  /** Number word → number. */
  readonly numbers: ReadonlyMap<string, number>
  /** Unfolded, to be looked for within a cue: "pair" in "pair of". */
  readonly two: readonly string[]
}

export const countingKinds = [
  'currency',
  'weight-unit',
  'size-unit',
  'number',
  'classifier',
  'two',
  'parting',
  'listing',
  'naming',
  'remaining',
] as const satisfies readonly CountingKind[]

export function compileCounting(entries: readonly CountingEntry[]): Counting {
  const wordsOf = (kind: CountingKind) => entries.filter((entry) => entry.kind === kind).flatMap(({ words }) => words)
  const sets = countingKinds.map((kind) => [kind, new Set(wordsOf(kind).map(fold))] as const)
  const numbers = entries
    .filter(({ kind }) => kind === 'number')
    .flatMap(({ words, from }) => words.map((word, index) => [fold(word), (from ?? 1) + index] as const))
  return {
    words: Object.fromEntries(sets) as unknown as Counting['words'],
    numbers: new Map(numbers),
    two: wordsOf('two').map((word) => word.toLowerCase()),
  }
}

/** As a token, or as the tokens of a Chinese word put together. */
function fold(word: string): string {
  const reading = readText(word)
  return Array.from({ length: reading.tokenCount }, (_, token) => tokenText(reading, token)).join('')
}

/** Longest word in characters of an unspaced script: 个月. */
const charactersMaximum = 2

/** Whether a word of the set begins at a token: one word of a spaced script, or one or two characters of another. */
export function wordStartsAt(reading: Reading, token: number, words: ReadonlySet<string>): boolean {
  if (token < 0 || token >= reading.tokenCount) return false
  let text = ''
  for (let i = token; i < Math.min(token + charactersMaximum, reading.tokenCount); i++) {
    text += tokenText(reading, i)
    if (words.has(text)) return true
    if (reading.kind[i] !== tokenKind.character) return false
  }
  return false
}
