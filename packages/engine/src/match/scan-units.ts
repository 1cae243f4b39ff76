import { hashSeed } from '../normalise/hash-units.ts'
import { scanCharacter, scanFurther, scanGap, scanHidden, scanRare, scanSeveral, scanTable } from '../normalise/scan-table.ts'
import { unitKind } from '../normalise/unit-kind.ts'
import { lookCloser, strangeness } from './look-closer.ts'
import { rareAt, sizeAt } from './rare-at.ts'
import { forgetTrail, scanCharacters, trail } from './scan-characters.ts'
import { passesPair, passesWord, type ScanFilters, type ScanVisitor } from './scan-visitor.ts'
import { scanWord, wordSeen } from './scan-word.ts'

const word = new Int32Array(2)

// Bound again in this module: what is imported is looked up anew at each use.
const table = scanTable
const seed: number = hashSeed
const several: number = scanSeveral
const character: number = scanCharacter
const hidden: number = scanHidden
const rare: number = scanRare
const gap: number = scanGap
const further: number = scanFurther
const readWord = scanWord
const space: number = scanGap | unitKind.separator
const joiner: number = scanGap | unitKind.joiner
const hashSign: number = scanGap | unitKind.hash
const mixed: number = wordSeen.letter | wordSeen.digit
const { joined, tagged, bent, digits, reread, long } = strangeness
const longFrom = 8

/**
 * One pass over the first `length` units of a text: hash each word as it is read, ask Bloom filters about it and about every two in
 * a row, and tell the visitor what passed. Nothing is allocated. Returns whether the visitor ended it.
 *
 * It sees at least what `readText` and `matchTerms` see, and never less: where the two could differ, the scan asks once more.
 * The loop sees every letter of every text, so it holds little: what is strange about a word is only noted, and looked at apart.
 *
 * @param units hold one unit more, 0, which ends the last word
 */
export function scanUnits(units: Uint16Array, length: number, filters: ScanFilters, visitor: ScanVisitor): boolean {
  const { heads, pairs } = filters
  const headMask = heads.length - 1
  const seesAll = !visitor.isPlain
  let earlier = 0
  let earlierFrom = -1
  let isHead = false
  let strange = 0
  let scripts = 0
  let at = 0
  forgetTrail()
  while (at < length) {
    const from = at
    let what = table[units[at] as number] as number
    let hash = seed
    if (what < several) {
      let seen = 0
      let last = 0
      do {
        const fold = what & 0xffff
        hash = Math.imul(hash ^ fold, 0x01000193)
        if (fold === last && at - from >= 2 && fold === ((table[units[at - 2] as number] as number) & 0xffff)) strange |= bent
        seen |= what
        last = fold
        what = table[units[++at] as number] as number
      } while (what < several)
      strange |= (seen >>> 17) * digits
      scripts |= seen
    } else if (what === space) {
      at++
      strange = 0
      continue
    } else {
      if (what >= rare && what < gap) what = rareAt(units, at, length, what)
      if (what >= character && what < hidden) {
        at = scanCharacters(units, from, what, sizeAt(units, at, length), filters, visitor)
        if (at < 0 || (isHead && earlierFrom >= 0 && passesPair(pairs, earlier, trail.firstHash, earlierFrom, visitor)))
          return true
        earlier = trail.lastHash
        earlierFrom = trail.lastFrom
        isHead = trail.isHead
        scripts |= further
        strange = 0
        continue
      }
      if (what >= hidden) {
        at += sizeAt(units, at, length)
        if (what === hidden) continue
        strange = what === joiner ? joined : what === hashSign ? tagged : 0
        if (strange === 0 && what !== space) earlierFrom = -1
        continue
      }
      strange = 0
    }
    // A letter that folds to several, an astral one, one with a mark of its own behind it: read with more care.
    if (what < gap && (what < character || what >= hidden)) {
      at = readWord(units, from, length, word)
      hash = word[0] as number
      scripts |= further
      strange |= reread | ((word[1] as number) >= mixed ? bent : 0)
    }
    if (isHead && earlierFrom >= 0 && passesPair(pairs, earlier, hash, earlierFrom, visitor)) return true
    const head = (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31))
    isHead = ((heads[hash & headMask] as number) & head) === head
    if (isHead && passesWord(filters, hash, from, at, visitor)) return true
    earlier = hash
    earlierFrom = from
    if (at - from >= longFrom) strange |= long
    if (seesAll && (strange !== 0 || at === from + 1) && lookCloser(units, from, at, strange, visitor)) return true
    strange = 0
  }
  visitor.end((scripts & further) !== 0)
  return false
}
