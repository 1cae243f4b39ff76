import { mayHold } from '../image/filter.ts'
import { hashPair } from '../normalise/hash-units.ts'
import type { Grams } from './grams.ts'

/** Where the scan stopped to think. Each answer `true` ends the scan. Places are code units into the text. */
export interface ScanVisitor {
  /** Whether only words and pairs are asked for, and nothing that is bent, joined or spelled out. */
  readonly isPlain: boolean
  /** A word that passed the filter of function words ("the", "avec"). */
  functionWord(hash: number, from: number, to: number): void
  /** A word, or a character of an unspaced script, that passed the word filter. */
  word(hash: number, from: number): boolean
  /** Two in a row that passed the pair filter; `from` is where the first begins. */
  pair(hash: number, from: number): boolean
  /** A word of eight units or more: what several words written as one, or a name with a letter wrong, would be found in. */
  long(from: number, to: number): boolean
  /** A word that mixes letters with digits or signs, repeats a letter three times, or follows a `#`. */
  odd(from: number, to: number): boolean
  /** Two to four words joined by a dot, hyphen or the like. */
  pieces(from: number, to: number): boolean
  /** Four single letters in a row. */
  spelled(from: number): boolean
  /** The scan came to the end of the text. `holdsFurther`: there may be letters in it that are neither Latin nor Greek. */
  end(holdsFurther: boolean): void
}

/** Bloom filters over the hashes of words and pairs (`image/filter.ts`). */
export interface ScanFilters {
  /** What passes none of the others passes this neither: asked first of every word, it spares most of them the rest. */
  readonly heads: Int32Array
  readonly words: Int32Array
  readonly pairs: Int32Array
  readonly grams: Grams
  readonly lone: Int32Array
  readonly functionWords: Int32Array
}

export function passesWord(
  { words, functionWords }: ScanFilters,
  hash: number,
  from: number,
  to: number,
  visitor: ScanVisitor,
): boolean {
  if (mayHold(functionWords, hash)) visitor.functionWord(hash, from, to)
  return mayHold(words, hash) && visitor.word(hash, from)
}

export function passesPair(pairs: Int32Array, earlier: number, hash: number, from: number, visitor: ScanVisitor): boolean {
  const pair = hashPair(earlier, hash)
  return mayHold(pairs, pair) && visitor.pair(pair, from)
}
