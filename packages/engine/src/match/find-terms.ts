import { wordsOf } from '../image/image-index.ts'
import type { Image } from '../image/open-image.ts'
import { formInts } from '../image/sections.ts'
import { firstSlot, nextSlot } from '../image/slots.ts'
import { matchForm } from './match-form.ts'
import { type ScanVisitor, scanUnits } from './scan-units.ts'

/** Told of each term found: its number, and where it stands in UTF-16 code units of the text as received, end exclusive. */
export type TermSeen = (term: number, start: number, end: number) => void

/** Every term of the image in a text, whole words only, case, accents and look-alike letters folded; no other trick is undone. */
export function findTerms(units: Uint16Array, length: number, image: Image, seen: TermSeen): void {
  finder.image = image
  finder.units = units
  finder.length = length
  finder.seen = seen
  const { wordFilter, pairFilter } = image
  scanUnits(units, length, { words: wordFilter, pairs: pairFilter, functionWords: nothing }, finder)
}

/** A filter that nothing passes. */
const nothing = new Int32Array(1)

/** One visitor for all texts; what it was told of a text is overwritten by the next. */
class Finder implements ScanVisitor {
  readonly isPlain = true
  image!: Image
  units!: Uint16Array
  length = 0
  seen!: TermSeen

  functionWord(): void {}

  word(hash: number, from: number): boolean {
    this.#confirm(this.image.wordSlots, hash, from, true)
    return false
  }

  pair(hash: number, from: number): boolean {
    this.#confirm(this.image.pairSlots, hash, from, false)
    return false
  }

  long(): boolean {
    return false
  }

  odd(): boolean {
    return false
  }

  pieces(): boolean {
    return false
  }

  spelled(): boolean {
    return false
  }

  #confirm(slots: Int32Array, hash: number, from: number, isSingle: boolean): void {
    const { image } = this
    for (let at = firstSlot(slots, hash); slots[at + 1] !== 0; at = nextSlot(slots, at)) {
      if (slots[at] !== hash) continue
      const form = (slots[at + 1] as number) - 1
      if ((wordsOf(image.forms, form) === 1) !== isSingle) continue
      const end = matchForm(this.units, this.length, from, image, form)
      if (end < 0) continue
      const first = image.forms[form * formInts + 2] as number
      const count = image.forms[form * formInts + 3] as number
      for (let term = first; term < first + count; term++) this.seen(image.formTerms[term] as number, from, end)
    }
  }
}

const finder = new Finder()
