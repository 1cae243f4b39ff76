import { foldTable } from '../normalise/fold-table.ts'
import { hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { scanAstral, scanDigit, scanGap, scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'

// Bound again in this module: what is imported is looked up anew at each use, and these are used for every letter.
const table = scanTable
const digit: number = scanDigit
const several: number = scanSeveral
const hidden: number = scanHidden
const gap: number = scanGap
const seed: number = hashSeed

/** Bits of what a word holds. `odd`: a sign stands for a letter in it, or a letter stands three times. */
export const wordSeen = { letter: 1, digit: 2, odd: 4 } as const
const letterSeen = 1
const digitSeen = 2
const oddSeen = 4

/**
 * Read the word of a spaced script that begins at `from`: where it ends is returned, its hash and what it holds (`wordSeen`) are
 * left in `word`. The loop is kept small, for it sees every letter of every text; what is rare is read elsewhere.
 */
export function scanWord(units: Uint16Array, from: number, length: number, word: Int32Array): number {
  let hash: number = seed
  let seen = 0
  let last = 0
  let beforeLast = 0
  let at = from
  for (; at < length; at++) {
    const what = table[units[at] as number] as number
    if (what >= several) {
      if (what >= gap) break
      if (what === hidden) continue
      word[0] = hash
      const to = readRare(units, at, length, word)
      if (to < 0) break
      hash = word[0]
      seen |= word[1] as number
      at = to
      continue
    }
    const fold = what & 0xffff
    hash = Math.imul(hash ^ fold, 0x01000193)
    seen |= what < digit ? letterSeen : digitSeen
    if (fold === last && fold === beforeLast) seen |= oddSeen
    beforeLast = last
    last = fold
  }
  word[0] = hash
  word[1] = seen
  return at
}

/**
 * A letter that folds to several, an astral letter, or a sign that stands for a letter: its last unit is returned, the hash so
 * far (`word[0]`) goes on, and `word[1]` says what it was. −1 where the word ends.
 */
function readRare(units: Uint16Array, at: number, length: number, word: Int32Array): number {
  const unit = units[at] as number
  const what = table[unit] as number
  let hash = word[0] as number
  if (what === scanSeveral) {
    for (const part of foldTable.expansions.get(unit) ?? [unit]) hash = hashUnit(hash, part)
    word[0] = hash
    // Of letters such as ß repeated nobody makes a disguise, but they are asked about rather than missed.
    word[1] = unit === units[at + 1] ? letterSeen | oddSeen : letterSeen
    return at
  }
  if (what < scanRare || what >= scanGap) return -1
  const kind = what & 0xffff
  if (kind === unitKind.highSurrogate) {
    const astral = astralAt(units, at, length)
    word[1] = 0
    if (astral === scanHidden) return at + 1
    if (astral >= scanSeveral) return -1
    word[0] = hashUnit(hash, astral & 0xffff)
    word[1] = (astral < scanDigit ? letterSeen : digitSeen) | (units[at] === units[at + 2] ? oddSeen : 0)
    return at + 1
  }
  const isDisguise = kind === unitKind.disguise || unit === 0x24
  if (!isDisguise || at + 1 >= length || foldTable.kind[units[at + 1] as number] !== unitKind.letter) return -1
  word[0] = hashUnit(hash, foldTable.fold[unit] as number)
  word[1] = oddSeen
  return at
}

/** What the astral character at a place is, packed as in `scanTable`; a lone half of one parts words. */
export function astralAt(units: Uint16Array, at: number, length: number): number {
  const second = at + 1 < length ? (units[at + 1] as number) : 0
  if (second < 0xdc00 || second > 0xdfff) return scanGap | unitKind.separator
  return scanAstral((((units[at] as number) - 0xd800) << 10) + second - 0xdc00 + 0x10000)
}
