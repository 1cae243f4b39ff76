import { hashPair, hashSeed, hashUnit } from '../normalise/hash-units.ts'
import { scanCharacter, scanGap, scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { lookCloser, strangeness } from './look-closer.ts'
import { astralAt, scanWord, wordSeen } from './scan-word.ts'

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
}

/** Bloom filters over the hashes of words and pairs (`image/filter.ts`). */
export interface ScanFilters {
  readonly words: Int32Array
  readonly pairs: Int32Array
  readonly functionWords: Int32Array
}

const word = new Int32Array(2)

// Bound again in this module: what is imported is looked up anew at each use.
const table = scanTable
const seed: number = hashSeed
const several: number = scanSeveral
const character: number = scanCharacter
const hidden: number = scanHidden
const rare: number = scanRare
const gap: number = scanGap
const readWord = scanWord
const space: number = scanGap | unitKind.separator
const joiner: number = scanGap | unitKind.joiner
const hashSign: number = scanGap | unitKind.hash
const mixed: number = wordSeen.letter | wordSeen.digit
const { joined, tagged, bent, digits, reread, long } = strangeness
const longFrom = 8

/**
 * One pass over the first `length` units of a text: hash each word as it is read, ask three Bloom filters, and tell the visitor
 * what passed. Nothing is allocated. Returns whether the visitor ended it.
 *
 * It sees at least what `readText` and `matchTerms` see, and never less: where the two could differ, the scan asks once more.
 * The loop sees every letter of every text, so it holds little: what is strange about a word is only noted, and looked at apart.
 *
 * @param units hold one unit more, 0, which ends the last word
 */
export function scanUnits(
  units: Uint16Array,
  length: number,
  { words, pairs, functionWords }: ScanFilters,
  visitor: ScanVisitor,
): boolean {
  const wordMask = words.length - 1
  const pairMask = pairs.length - 1
  const functionMask = functionWords.length - 1
  const seesAll = !visitor.isPlain
  let earlier = 0
  let earlierFrom = -1
  let strange = 0
  let at = 0
  while (at < length) {
    const from = at
    let what = table[units[at] as number] as number
    let hash = seed
    if (what < several) {
      let seen = 0
      let last = 0
      do {
        hash = Math.imul(hash ^ (what & 0xffff), 0x01000193)
        if (what === last && at - from >= 2 && what === table[units[at - 2] as number]) strange |= bent
        seen |= what
        last = what
        what = table[units[++at] as number] as number
      } while (what < several)
      strange |= (seen >>> 16) * digits
      if (what < gap && (what < character || what >= hidden)) {
        at = readWord(units, from, length, word)
        hash = word[0] as number
        strange |= reread | ((word[1] as number) >= mixed ? bent : 0)
      }
    } else if (what === space) {
      at++
      strange = 0
      continue
    } else {
      if (what >= rare && what < gap) {
        what = rareAt(units, at, length, what)
        if (what >= character) at += extraUnits(units, at, length)
      }
      if (what === hidden) {
        at++
        continue
      }
      strange = 0
      if (what >= hidden) {
        at++
        if (what === joiner) strange = joined
        else if (what === hashSign) strange = tagged
        else if (what !== space) earlierFrom = -1
        continue
      }
      if (what < character) {
        at = readWord(units, from, length, word)
        hash = word[0] as number
        strange = reread | ((word[1] as number) >= mixed ? bent : 0)
      } else {
        at++
        hash = hashUnit(seed, what & 0xffff)
      }
    }
    const bits = (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31))
    if (((words[(hash >>> 10) & wordMask] as number) & bits) === bits && visitor.word(hash, from)) return true
    if (((functionWords[(hash >>> 10) & functionMask] as number) & bits) === bits) visitor.functionWord(hash, from, at)
    if (earlierFrom >= 0) {
      const pair = hashPair(earlier, hash)
      const both = (1 << (pair & 31)) | (1 << ((pair >>> 5) & 31))
      if (((pairs[(pair >>> 10) & pairMask] as number) & both) === both && visitor.pair(pair, earlierFrom)) return true
    }
    earlier = hash
    earlierFrom = from
    if (at - from >= longFrom) strange |= long
    if (seesAll && (strange !== 0 || at === from + 1) && lookCloser(units, from, at, strange, visitor)) return true
    strange = 0
  }
  return false
}

/** An emoji is taken as a character, an astral letter as a letter; anything else that is rare parts words. */
function rareAt(units: Uint16Array, at: number, length: number, what: number): number {
  const kind = what & 0xffff
  if (kind === unitKind.highSurrogate) return astralAt(units, at, length)
  return kind === unitKind.emoji ? character | (units[at] as number) : space
}

/** One more unit where an astral character that is no letter stands. */
function extraUnits(units: Uint16Array, at: number, length: number): number {
  return at + 1 < length && ((units[at] as number) & 0xfc00) === 0xd800 && ((units[at + 1] as number) & 0xfc00) === 0xdc00 ? 1 : 0
}
