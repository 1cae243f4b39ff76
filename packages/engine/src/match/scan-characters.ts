import { mayHold } from '../image/filter.ts'
import { hashPair, hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { scanCharacter, scanHidden, scanTable } from '../normalise/scan-table.ts'
import { type Grams, mayGoOn, twoKey } from './grams.ts'

/** What is asked of characters of an unspaced script, which make no words. */
export interface CharacterFilters {
  /** A bit for each unit: alone or before a word it begins a name. */
  readonly lone: Int32Array
  readonly words: Int32Array
  readonly grams: Grams
}

export interface CharacterVisitor {
  word(hash: number, from: number): boolean
  pair(hash: number, from: number): boolean
}

/**
 * The last character of the text and its place, and what the run that was read last leaves to the words beside it. What parts two
 * runs is not looked at here: who finds a name over it rejects it.
 */
export const trail = { last: 0, lastFrom: 0, firstHash: 0, lastHash: 0, isHead: false }

/** Begin a text. */
export function forgetTrail(): void {
  trail.last = 0
}

// Bound again in this module: what is imported is looked up anew at each use.
const table = scanTable
const character: number = scanCharacter
const hidden: number = scanHidden

/**
 * Read characters from a place on, up to what is none; the place behind them is returned, −1 when the visitor ended the scan.
 *
 * @param first what stands at `from`, packed as in the scan table, and `size` its units
 */
export function scanCharacters(
  units: Uint16Array,
  from: number,
  first: number,
  size: number,
  { lone, words, grams }: CharacterFilters,
  visitor: CharacterVisitor,
): number {
  let { last, lastFrom } = trail
  let what = first
  let step = size
  let at = from
  let isHead = 0
  do {
    const fold = what & 0xffff
    isHead = ((lone[fold >>> 5] as number) >>> (fold & 31)) & 1
    if (isHead !== 0) {
      const hash = hashUnit(hashSeed, fold)
      if (mayHold(words, hash) && visitor.word(hash, at)) return -1
    }
    if (last !== 0) {
      const two = twoKey(last, fold)
      if (mayHold(grams, two) && mayGoOn(units, at + step, two, grams) && visitor.pair(pairOf(last, fold), lastFrom)) return -1
    }
    last = fold
    lastFrom = at
    at += step
    step = 1
    what = table[units[at] as number] as number
  } while (what < hidden && what >= character)
  trail.last = last
  trail.lastFrom = lastFrom
  trail.firstHash = hashUnit(hashSeed, first & 0xffff)
  trail.lastHash = hashUnit(hashSeed, last)
  trail.isHead = isHead !== 0
  return at
}

/** The hash of two characters in a row, as names that begin with them are found by. */
function pairOf(first: number, second: number): number {
  return hashPair(hashUnit(hashSeed, first), hashUnit(hashSeed, second))
}
