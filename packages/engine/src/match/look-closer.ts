import { foldTable } from '../normalise/fold-table.ts'
import { scanCharacter, scanDigit, scanGap, scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import type { ScanVisitor } from './scan-visitor.ts'
import { astralAt } from './scan-word.ts'

/**
 * What the scan notes of a word in passing. `joined`: a dot or hyphen stands before it; `tagged`: a `#`; `bent`: a letter three times
 * in a row, or a sign for a letter; `digits`; `reread`: it holds a rare letter;
 * `long`: it is long enough to hold several words.
 */
export const strangeness = { joined: 1, tagged: 2, bent: 4, digits: 8, reread: 16, long: 32 } as const

/** Up to four pieces are put together; four single letters in a row are taken for a word spelled out. */
const piecesBefore = 3
const lonelyBefore = 3

// Bound again in this module: what is imported is looked up anew at each use.
const table = scanTable
const character: number = scanCharacter
const hidden: number = scanHidden
const gap: number = scanGap
const space: number = scanGap | unitKind.separator
const joiner: number = scanGap | unitKind.joiner
const hashSign: number = scanGap | unitKind.hash
const disguise: number = scanRare | unitKind.disguise
const dollar = 0x24

/** Look at a word of which the scan noted something, and tell the visitor what it amounts to. True when the visitor ended the scan. */
export function lookCloser(units: Uint16Array, from: number, to: number, strange: number, visitor: ScanVisitor): boolean {
  if (strange === strangeness.long) return visitor.long(from, to)
  if (isOdd(units, from, to, strange) && visitor.odd(from, to)) return true
  if ((strange & strangeness.long) !== 0 && visitor.long(from, to)) return true
  if ((strange & strangeness.joined) !== 0) {
    let first = from
    for (let pieces = 0; pieces < piecesBefore; pieces++) {
      first = pieceBefore(units, first)
      if (first < 0) break
      if (visitor.pieces(first, to)) return true
    }
  }
  return isLonely(units, from, to) && areLonelyBefore(units, from) && visitor.spelled(from)
}

function isOdd(units: Uint16Array, from: number, to: number, strange: number): boolean {
  if ((strange & (strangeness.tagged | strangeness.bent)) !== 0) return true
  return (strange & strangeness.digits) !== 0 && hasLetter(units, from, to)
}

function hasLetter(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (whatIs(units, at) < scanDigit) return true
  return false
}

/** Where the word begins that ends right before the joiners before `from`; −1 where none does. */
function pieceBefore(units: Uint16Array, from: number): number {
  let at = from - 1
  let joiners = 0
  for (; at >= 0; at--) {
    const what = whatIs(units, at)
    if (what === joiner) joiners++
    else if (what !== hidden) break
  }
  if (joiners === 0) return -1
  const end = at
  for (let size = sizeOfWordUnit(units, at); size > 0; size = sizeOfWordUnit(units, at)) at -= size
  // A sign is a letter only inside a word, never at its beginning.
  let first = at + 1
  while (first <= end && whatIs(units, first) >= hidden && !isLowHalf(units[first + 1] as number)) first++
  return first > end ? -1 : first
}

/** How many units the letter that ends at a place has, or the sign that stands for one there; 0 where a word cannot go on. */
function sizeOfWordUnit(units: Uint16Array, at: number): number {
  if (at < 0) return 0
  const what = whatIs(units, at)
  if (what < character || what === hidden) return 1
  if (isLowHalf(units[at] as number)) {
    const isPair = at > 0 && ((units[at - 1] as number) & 0xfc00) === 0xd800
    const astral = isPair ? astralAt(units, at - 1, at + 1) : scanGap
    return astral < scanSeveral || astral === hidden ? 2 : 0
  }
  const isSign = what === disguise || units[at] === dollar
  return isSign && foldTable.kind[units[at + 1] as number] === unitKind.letter ? 1 : 0
}

/** Whether three single letters stand before a place, with nothing but spaces, joiners and `#` between. */
function areLonelyBefore(units: Uint16Array, from: number): boolean {
  let lonely = 0
  for (let at = from - 1; at >= 0; at--) {
    const what = whatIs(units, at)
    if (what === space || what === joiner || what === hashSign || (what >= hidden && what < gap)) continue
    if (what >= character) return false
    if (at > 0 && whatIs(units, at - 1) < character) return false
    if (++lonely === lonelyBefore) return true
  }
  return false
}

/** A word of one letter, maybe with an accent written apart. */
function isLonely(units: Uint16Array, from: number, to: number): boolean {
  return to === from + 1 || (to === from + 2 && whatIs(units, from + 1) === hidden)
}

function isLowHalf(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

function whatIs(units: Uint16Array, at: number): number {
  return table[units[at] as number] as number
}
