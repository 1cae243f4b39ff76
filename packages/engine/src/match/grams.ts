import { createFilter, mayHold, putInFilter } from '../image/filter.ts'
import { scanCharacter, scanHidden, scanTable } from '../normalise/scan-table.ts'

/**
 * Text of an unspaced script has no words to hash. Names are looked for there by their first two characters, and where those are
 * seen, by the next two as well: "นก" is bird, and begins thousands of names. A Bloom filter over the keys of both.
 */
export type Grams = Int32Array

/** Two keys are asked for each character of a text: hardly any should pass in vain. */
const bitsPerGram = 24

/** The key of the two characters that a name begins with. */
export function twoKey(first: number, second: number): number {
  return (Math.imul(first, 0x85ebca6b) + Math.imul(second, 0xc2b2ae35)) | 0
}

/** Of two that are all there is of a name, or all before a word. */
function wholeKey(key: number): number {
  return Math.imul(key ^ 0x165667b1, 0x9e3779b1)
}

/** Of one character more. */
function nextKey(key: number, next: number): number {
  return Math.imul(key ^ (key >>> 15) ^ next, 0x27d4eb2f)
}

/** @param starts what names begin with before any word: two characters or more */
export function collectGrams(starts: readonly string[]): Grams {
  const keys = new Set(starts.flatMap(keysOf))
  const grams = createFilter(keys.size, bitsPerGram)
  for (const key of keys) putInFilter(grams, key)
  return grams
}

function keysOf(start: string): readonly number[] {
  const at = (place: number) => start.charCodeAt(place)
  const two = twoKey(at(0), at(1))
  if (start.length === 2) return [two, wholeKey(two)]
  const three = nextKey(two, at(2))
  return start.length === 3 ? [two, wholeKey(three)] : [two, nextKey(three, at(3))]
}

/**
 * Whether a name may go on as the text does behind two characters that begin one. True where that is not plain to see.
 *
 * @param two their key
 * @param next the place behind them
 */
export function mayGoOn(units: Uint16Array, next: number, two: number, grams: Grams): boolean {
  if (mayHold(grams, wholeKey(two))) return true
  const third = scanTable[units[next] as number] as number
  if (!isCharacter(third)) return true
  const three = nextKey(two, third & 0xffff)
  if (mayHold(grams, wholeKey(three))) return true
  const fourth = scanTable[units[next + 1] as number] as number
  return !isCharacter(fourth) || mayHold(grams, nextKey(three, fourth & 0xffff))
}

function isCharacter(what: number): boolean {
  return what >= scanCharacter && what < scanHidden
}

/** A bit for each of the 65,536 units: whether a name is that character alone, or it before a word. */
export function collectLone(characters: readonly string[]): Int32Array {
  const bits = new Int32Array(65_536 / 32)
  for (const character of characters) {
    const unit = character.charCodeAt(0)
    bits[unit >>> 5] = (bits[unit >>> 5] as number) | (1 << (unit & 31))
  }
  return bits
}
