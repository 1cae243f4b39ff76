import { mayHold } from '../image/filter.ts'
import { isName, wordsOf } from '../image/image-index.ts'
import type { Image } from '../image/open-image.ts'
import { groupInts, groupOf } from '../image/pair-groups.ts'
import { formInts } from '../image/sections.ts'
import { firstSlot, nextSlot } from '../image/slots.ts'
import { hashPair } from '../normalise/hash-units.ts'
import { scanTable } from '../normalise/scan-table.ts'
import { looksLike } from './look-alike-spellings.ts'
import { near, nearWord, wordAfter, wordBefore } from './near-words.ts'
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
    for (let at = group + 1; at < end; at += groupInts) {
      const form = pairForms[at] as number
      if (isName(forms, form) && this.#goesOn(form, from)) return true
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

  /** Whether the third word of a name is where it should be; true where that is not plain to see. */
  #goesOn(form: number, from: number): boolean {
    const { forms, units } = this.image
    if (wordsOf(forms, form) < 3) return true
    for (let word = 0, at = from; word < 3; word++, at = nearWord.to) {
      if (wordAfter(this.units, at, this.length) !== near.plain) return true
    }
    // A longer word may be a slip.
    if (nearWord.to - nearWord.from >= slipMinimum) return true
    let pool = forms[form * formInts] as number
    for (let words = 0; words < 2; words++) while (units[pool++] !== 0);
    for (let at = nearWord.from; at < nearWord.to; at++) {
      if (!looksLike((scanTable[this.units[at] as number] as number) & 0xffff, units[pool++] as number)) return false
    }
    return units[pool] === 0
  }
}
