import { wordsOf } from '../image/image-index.ts'
import type { Image } from '../image/open-image.ts'
import { groupInts, groupOf } from '../image/pair-groups.ts'
import { formInts } from '../image/sections.ts'
import { firstSlot, nextSlot } from '../image/slots.ts'
import { lettersAgreed, matchForm } from './match-form.ts'
import { scanPlain } from './scan-plain.ts'
import type { ScanVisitor } from './scan-visitor.ts'

/** Told of each term found: its number, and where it stands in UTF-16 code units of the text as received, end exclusive. */
export type TermSeen = (term: number, start: number, end: number) => void

/** Every term of the image in a text, whole words only, case, accents and look-alike letters folded; no other trick is undone. */
export function findTerms(units: Uint16Array, length: number, image: Image, seen: TermSeen): void {
  finder.image = image
  finder.units = units
  finder.length = length
  finder.seen = seen
  const { headFilter, gramFilter, loneCharacters, wordFilter, pairFilter } = image
  const filters = { heads: headFilter, words: wordFilter, pairs: pairFilter, grams: gramFilter, lone: loneCharacters }
  scanPlain(units, length, { ...filters, functionWords: nothing }, finder)
}

const never = () => false
/** A filter that nothing passes. */
const nothing = new Int32Array(1)

/** One visitor for all texts; what it was told of a text is overwritten by the next. */
class Finder implements ScanVisitor {
  readonly isPlain = true
  image!: Image
  units!: Uint16Array
  length = 0
  seen!: TermSeen

  word(hash: number, from: number): boolean {
    const { wordSlots, forms } = this.image
    for (let at = firstSlot(wordSlots, hash); wordSlots[at + 1] !== 0; at = nextSlot(wordSlots, at)) {
      if (wordSlots[at] !== hash) continue
      const form = (wordSlots[at + 1] as number) - 1
      if (wordsOf(forms, form) === 1) this.#confirm(form, from)
    }
    return false
  }

  pair(hash: number, from: number): boolean {
    const { pairForms } = this.image
    const group = groupOf(this.image, hash)
    if (group < 0) return false
    const end = group + (pairForms[group] as number) * groupInts
    for (let at = group + 1; at < end; ) {
      const agreed = this.#confirm(pairForms[at] as number, from)
      at += groupInts
      // Whatever shares more with the form before it than the text does goes wrong where that went wrong.
      while (at < end && (pairForms[at + 1] as number) > agreed) at += groupInts
    }
    return false
  }

  // Nothing of what follows is asked for.
  functionWord(): void {}
  end(): void {}
  long = never
  odd = never
  pieces = never
  spelled = never

  /** Tell of a form that stands here; returns how many units of it do. */
  #confirm(form: number, from: number): number {
    const { image } = this
    const end = matchForm(this.units, this.length, from, image, form)
    if (end < 0) return lettersAgreed.count
    const first = image.forms[form * formInts + 2] as number
    const count = image.forms[form * formInts + 3] as number
    for (let term = first; term < first + count; term++) this.seen(image.formTerms[term] as number, from, end)
    return all
  }
}

/** A form that was found shares no more than all of itself with the next. */
const all = 0xffff

const finder = new Finder()
