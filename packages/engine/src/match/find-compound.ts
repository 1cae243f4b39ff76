import { mayHold } from '../image/filter.ts'
import type { Image } from '../image/open-image.ts'
import { formBit, formInts, formLanguageShift, formLanguages } from '../image/sections.ts'
import { firstSlot, isIn, nextSlot } from '../image/slots.ts'
import { hashSeed, hashUnit } from '../normalise/hash-units.ts'

/** A shorter word stands in too many others to be a part. */
export const partMinimum = 3
export const partsMaximum = 3
const lettersMinimum = 8
const lettersMaximum = 40

/** Hashes of the letters from where a part begins, by its length; a row for each part. */
const hashes = Array.from({ length: partsMaximum }, () => new Int32Array(lettersMaximum + 1))

/**
 * Two or three known words of one language that together make up a whole word, with the letters that link them, one of them a name:
 * "Schildkrötenpanzer". Their forms are written into `parts`; returns how many, 0 when it is no compound. What the catalogue has
 * as a word of its own ("Löwenzahn") means that and no more.
 *
 * @param hash of the word, as a token's
 * @param parts room for `partsMaximum`
 */
export function findCompound(
  image: Image,
  letters: Uint16Array,
  from: number,
  length: number,
  hash: number,
  parts: Int32Array,
): number {
  if (length < lettersMinimum || length > lettersMaximum || image.links.length === 0) return 0
  word.image = image
  word.letters = letters
  word.to = from + length
  word.parts = parts
  const count = coverFrom(from, 0, formLanguages, false)
  return count > 0 && isIn(image.wordSlots, hash) ? 0 : count
}

/** The word that is looked into: one for all, since each long word of every text is. */
const word: { image?: Image; letters: Uint16Array; to: number; parts: Int32Array } = {
  letters: new Uint16Array(0),
  to: 0,
  parts: new Int32Array(0),
}

/** Cover the letters from a place on by parts, the longest first; how many parts there are then in all, or 0. */
function coverFrom(from: number, before: number, languages: number, named: boolean): number {
  const { letters, to, parts } = word
  const image = word.image as Image
  const row = hashes[before] as Int32Array
  let hash: number = hashSeed
  for (let at = from; at < to; at++) {
    hash = hashUnit(hash, letters[at] as number)
    row[at - from + 1] = hash
  }
  for (let length = to - from; length >= partMinimum; length--) {
    const key = row[length] as number
    if (!mayHold(image.compoundFilter, key)) continue
    const end = from + length
    const { wordSlots } = image
    for (let at = firstSlot(wordSlots, key); wordSlots[at + 1] !== 0; at = nextSlot(wordSlots, at)) {
      const form = (wordSlots[at + 1] as number) - 1
      const bits = image.forms[form * formInts + 1] as number
      if (wordSlots[at] !== key || (bits & languages) === 0 || !isWritten(image, from, length, form)) continue
      parts[before] = form
      const count = coverRest(end, before + 1, bits & languages, named || (bits & formBit.name) !== 0)
      if (count > 0) return count
    }
  }
  return 0
}

/** The same from behind a part: nothing is left, or what is left goes on behind linking letters. */
function coverRest(from: number, before: number, languages: number, named: boolean): number {
  if (from === word.to) return before > 1 && named ? before : 0
  if (before === partsMaximum) return 0
  const { links } = word.image as Image
  for (let language = 0; language < links.length; language++) {
    const own = languages & (1 << (formLanguageShift + language))
    if (own === 0) continue
    for (const link of links[language] as readonly string[]) {
      if (word.to - from - link.length < partMinimum || !isLinked(word.letters, from, link)) continue
      const count = coverFrom(from + link.length, before, own, named)
      if (count > 0) return count
    }
  }
  return 0
}

function isLinked(letters: Uint16Array, at: number, link: string): boolean {
  for (let i = 0; i < link.length; i++) if (letters[at + i] !== link.charCodeAt(i)) return false
  return true
}

/** Whether a form is these very letters, its words run together. */
function isWritten(image: Image, from: number, length: number, form: number): boolean {
  const { letters } = word
  const { units } = image
  let pool = image.forms[form * formInts] as number
  let wordsLeft = ((image.forms[form * formInts + 1] as number) & 0xff) - 1
  for (let i = 0; i < length; i++) {
    if (units[pool] === 0 && wordsLeft-- > 0) pool++
    if (letters[from + i] !== units[pool++]) return false
  }
  return units[pool] === 0 && wordsLeft === 0
}
