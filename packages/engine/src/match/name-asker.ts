import { mayHold } from '../image/filter.ts'
import { isName, wordsOf } from '../image/image-index.ts'
import type { Image } from '../image/open-image.ts'
import { groupInts, groupOf } from '../image/pair-groups.ts'
import { formInts } from '../image/sections.ts'
import { firstSlot, nextSlot } from '../image/slots.ts'
import { hashPair } from '../normalise/hash-units.ts'
import { scanCharacter, scanGap, scanHidden, scanTable } from '../normalise/scan-table.ts'
import { looksLike } from './look-alike-spellings.ts'
import { isCharacter, near, nearWord, wordAfter, wordBefore } from './near-words.ts'
import { slipMinimum } from './slip-keys.ts'

/** Asks an image whether names stand under hashes met in one text. Begin each text by setting all three. */
export class NameAsker {
  image!: Image
  units!: Uint16Array
  length = 0

  /** Whether a name may be this one word, or is found by all its letters without spaces. */
  mayBeWord(hash: number): boolean {
    if (!mayHold(this.image.wordFilter, hash)) return false
    const { wordSlots, forms } = this.image
    for (let at = firstSlot(wordSlots, hash); wordSlots[at + 1] !== 0; at = nextSlot(wordSlots, at)) {
      if (wordSlots[at] === hash && isName(forms, (wordSlots[at + 1] as number) - 1)) return true
    }
    return false
  }

  /**
   * The languages (bits of their places in `languages`) of which this word of the text must be for it to name anything: −1 for any,
   * 0 when it names nothing.
   */
  namesIn(hash: number): number {
    const { wordSlots, forms, shortNames } = this.image
    let spoken = 0
    for (let at = firstSlot(wordSlots, hash); wordSlots[at + 1] !== 0; at = nextSlot(wordSlots, at)) {
      const form = (wordSlots[at + 1] as number) - 1
      if (wordSlots[at] !== hash || !isName(forms, form)) continue
      const own = shortNames[form] ?? 0
      if (own === 0) return -1
      spoken |= own
    }
    return spoken
  }

  /** Whether a name begins with these two words at this place, and goes on as the text does. */
  pairGoesOn(hash: number, from: number): boolean {
    const { pairForms, forms } = this.image
    const group = groupOf(this.image, hash)
    if (group < 0) return false
    const end = group + (pairForms[group] as number) * groupInts
    let fits = 0
    for (let at = group + 1; at < end; at += groupInts) {
      // It goes on like the one before, which the text has left.
      if ((pairForms[at + 1] as number) > fits) continue
      const form = pairForms[at] as number
      fits = this.#fits(form, from)
      if (fits === wholly && isName(forms, form)) return true
    }
    return false
  }

  /** Whether a bent word, read under this hash, is a name by itself, or may be one with the word before it or behind it. */
  fits(hash: number, from: number, to: number): boolean {
    if (this.mayBeWord(hash)) return true
    if (!mayHold(this.image.partFilter, hash)) return false
    const before = wordBefore(this.units, from)
    if (before === near.unclear || (before === near.plain && this.#mayBePair(hashPair(nearWord.hash, hash)))) return true
    const after = wordAfter(this.units, to, this.length)
    return after === near.unclear || (after === near.plain && this.#mayBePair(hashPair(hash, nearWord.hash)))
  }

  #mayBePair(hash: number): boolean {
    if (!mayHold(this.image.pairFilter, hash)) return false
    const { pairForms, forms } = this.image
    const group = groupOf(this.image, hash)
    if (group < 0) return false
    const end = group + (pairForms[group] as number) * groupInts
    for (let at = group + 1; at < end; at += groupInts) if (isName(forms, pairForms[at] as number)) return true
    return false
  }

  /**
   * How far the words of a name behind the first two are where they should be, in units of its words and one for the end of each:
   * `wholly` when nothing stands against it. What may be a slip, or may be read in more than one way, goes on.
   */
  #fits(form: number, from: number): number {
    const { forms, units } = this.image
    const count = wordsOf(forms, form)
    const start = forms[form * formInts] as number
    let pool = start
    let wasParted = from === 0 || (scanTable[this.units[from - 1] as number] as number) >= scanHidden
    for (let word = 0, at = from; word < count; word++, at = nearWord.to) {
      if (word >= 2 && isCharacterUnit(units[pool] as number) && firstBehind(this.units, at, this.length) < scanCharacter)
        return pool - start
      if (wordAfter(this.units, at, this.length) !== near.plain) return wholly
      const isParted = nearWord.from > at
      // Characters are parted all or none: 象 牙.
      if (isParted && !wasParted && isCharacter(this.units, nearWord.from) && isCharacter(this.units, at - 1)) return pool - start
      wasParted = isParted || (word === 0 && wasParted)
      if (word < 2) {
        while (units[pool++] !== 0);
        continue
      }
      // A longer word may be a slip.
      if (nearWord.to - nearWord.from >= slipMinimum) return wholly
      for (let unit = nearWord.from; unit < nearWord.to; unit++, pool++) {
        if (!looksLike((scanTable[this.units[unit] as number] as number) & 0xffff, units[pool] as number)) return pool - start
      }
      if (units[pool] !== 0) return pool - start
      pool++
    }
    return wholly
  }
}

/** More than any name has units. */
const wholly = 0x7fff_ffff

function isCharacterUnit(unit: number): boolean {
  const what = scanTable[unit] as number
  return what >= scanCharacter && what < scanHidden
}

/** What stands behind a place and its gap; 0 at the end of the text, as if letters did. */
function firstBehind(units: Uint16Array, from: number, length: number): number {
  for (let at = from; at < length; at++) {
    const what = scanTable[units[at] as number] as number
    if (what < scanGap) return what
  }
  return 0
}
