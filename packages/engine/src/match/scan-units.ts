import { hashPair, hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { scanCharacter, scanGap, scanHidden, scanRare, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { astralAt, scanWord, wordSeen } from './scan-word.ts'

/** Where the scan stopped to think. Each answer `true` ends the scan. Places are code units into the text. */
export interface ScanVisitor {
  /** A word, or a character of an unspaced script, that passed the word filter. */
  word(hash: number, from: number): boolean
  /** Two in a row that passed the pair filter; `from` is where the first begins. */
  pair(hash: number, from: number): boolean
  /** A word that mixes letters with digits or signs, repeats a letter three times, or follows a `#`. */
  odd(from: number, to: number): boolean
  /** Two to four words joined by a dot, hyphen or the like. */
  pieces(from: number, to: number): boolean
  /** Four single letters in a row. */
  spelled(from: number): boolean
}

const lonelyMinimum = 4
const word = new Int32Array(2)
const mixed: number = wordSeen.letter | wordSeen.digit

// Bound again in this module: what is imported is looked up anew at each use.
const table = scanTable
const character: number = scanCharacter
const hidden: number = scanHidden
const rare: number = scanRare
const gap: number = scanGap
const readWord = scanWord

/**
 * One pass over the first `length` units of a text: hash each word as it is read, ask two Bloom filters, and tell the visitor
 * what passed. Nothing is allocated. Returns whether the visitor ended it.
 *
 * It sees at least what `readText` and `matchTerms` see, and never less: where the two could differ, the scan asks once more.
 */
export function scanUnits(
  units: Uint16Array,
  length: number,
  words: Int32Array,
  pairs: Int32Array,
  visitor: ScanVisitor,
): boolean {
  const wordMask = words.length - 1
  const pairMask = pairs.length - 1
  let earlier = 0
  let earlierFrom = -1
  let lonely = 0
  let piece = -1
  let first = -1
  let second = -1
  let third = -1
  let isJoined = false
  let isTagged = false
  let at = 0
  while (at < length) {
    const from = at
    let what = table[units[at] as number] as number
    if (what >= rare && what < gap) {
      what = rareAt(units, at, length, what)
      if (what >= character) at += extraUnits(units, at, length)
    }
    if (what >= hidden) {
      at++
      if (what === hidden) continue
      const kind = what & 0xffff
      isJoined = kind === unitKind.joiner && piece >= 0
      isTagged = kind === unitKind.hash
      if (kind === unitKind.separator || kind === unitKind.joiner || kind === unitKind.hash) continue
      lonely = 0
      earlierFrom = -1
      continue
    }
    const isWord = what < character
    let hash: number
    if (isWord) {
      at = readWord(units, at, length, word)
      hash = word[0] as number
    } else {
      at++
      hash = hashUnit(hashSeed, what & 0xffff)
    }
    const bits = (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31))
    if (((words[(hash >>> 10) & wordMask] as number) & bits) === bits && visitor.word(hash, from)) return true
    if (earlierFrom >= 0) {
      const pair = hashPair(earlier, hash)
      const both = (1 << (pair & 31)) | (1 << ((pair >>> 5) & 31))
      if (((pairs[(pair >>> 10) & pairMask] as number) & both) === both && visitor.pair(pair, earlierFrom)) return true
    }
    earlier = hash
    earlierFrom = from
    if (!isWord) {
      lonely = 0
      piece = -1
      isJoined = false
      isTagged = false
      continue
    }
    const seen = word[1] as number
    if ((isTagged || seen > mixed || seen === mixed) && visitor.odd(from, at)) return true
    third = isJoined ? second : -1
    second = isJoined ? first : -1
    first = isJoined ? piece : -1
    piece = from
    if (isJoined) {
      if (visitor.pieces(first, at)) return true
      if (second >= 0 && visitor.pieces(second, at)) return true
      if (third >= 0 && visitor.pieces(third, at)) return true
    }
    lonely = at - from <= 2 && isLonely(units, from, at) ? lonely + 1 : 0
    if (lonely === lonelyMinimum && visitor.spelled(from)) return true
    isJoined = false
    isTagged = false
  }
  return false
}

/** An emoji is taken as a character, an astral letter as a letter; anything else that is rare parts words. */
function rareAt(units: Uint16Array, at: number, length: number, what: number): number {
  const kind = what & 0xffff
  if (kind === unitKind.highSurrogate) return astralAt(units, at, length)
  return kind === unitKind.emoji ? character | (units[at] as number) : gap | unitKind.separator
}

/** One more unit where an astral character that is no letter stands. */
function extraUnits(units: Uint16Array, at: number, length: number): number {
  return at + 1 < length && ((units[at] as number) & 0xfc00) === 0xd800 && ((units[at + 1] as number) & 0xfc00) === 0xdc00 ? 1 : 0
}

/** A word of one letter, maybe with an accent written apart. */
function isLonely(units: Uint16Array, from: number, to: number): boolean {
  return to === from + 1 || table[units[from + 1] as number] === hidden
}
