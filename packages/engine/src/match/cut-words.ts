import { hashSeed } from '../normalise/hash-units.ts'
import { scanGap, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'

/**
 * The words of a text, one behind the other. A word without letters, of hash `hashSeed`, is none: it stands between two separators.
 */
export interface Words {
  hashes: Int32Array
  /** Where each ends, which is where the unit stands that parts it from the next. */
  ends: Int32Array
}

/** Bits of `wordTable` above the folded unit: it is no letter; it cannot be read at a glance; no name goes on behind it. */
const parts = 1 << 16
const unclear = 1 << 17
export const partsNames = 1 << 18

const joining: ReadonlySet<number> = new Set([unitKind.separator, unitKind.joiner, unitKind.hash].map((kind) => scanGap | kind))

/** Per unit: the letter or digit it folds to, or what it does instead. */
export const wordTable: Int32Array = Int32Array.from(scanTable, (what) => {
  if (what < scanSeveral) return what & 0xffff
  if (what < scanGap) return parts | unclear
  return joining.has(what) ? parts : parts | partsNames
})

// Bound again in this module: what is imported is looked up anew at each use.
const table = wordTable
const seed: number = hashSeed
/** So many units are read before it is asked whether all of them were clear. */
const stretch = 64

/** Make room for the words of a text. */
export function makeRoom(words: Words, length: number): void {
  if (words.hashes.length > length + 1) return
  words.hashes = new Int32Array(2 * length)
  words.ends = new Int32Array(2 * length)
}

/**
 * Cut a text into words. No branch depends on what stands in it: guessing where words end is what takes the most time otherwise.
 *
 * @param units hold one unit more, 0, which ends the last word
 * @returns how many there are; −1 when the text holds what is no plain letter, digit or separator
 */
export function cutWords(units: Uint16Array, length: number, { hashes, ends }: Words): number {
  let count = 0
  let hash = seed
  let all = 0
  for (let from = 0; from <= length; from += stretch) {
    const to = Math.min(from + stretch, length + 1)
    for (let at = from; at < to; at++) {
      const what = table[units[at] as number] as number
      const isLetter = (what - parts) >> 31
      all |= what
      hashes[count] = hash
      ends[count] = at
      count -= ~isLetter
      hash = (Math.imul(hash ^ what, 0x01000193) & isLetter) | (seed & ~isLetter)
    }
    if ((all & unclear) !== 0) return -1
  }
  return count
}
