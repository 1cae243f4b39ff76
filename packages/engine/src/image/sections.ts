/** The parts of a ruleset image, in their order. All but the byte parts are 32-bit numbers. */
export const sections = [
  /** Bloom filters over the names: words and joined words, the first two words, and every word of a name. */
  'wordFilter',
  'pairFilter',
  'partFilter',
  /** Pairs of hash and form number + 1. */
  'wordSlots',
  'pairSlots',
  /** Four numbers a form: where its units begin, words and bits, where its terms begin, how many terms. */
  'forms',
  'formTerms',
  /** Five numbers a term: where its text begins, meaning, language and file, source, line. */
  'terms',
  /** Where each meaning begins in `meanings`. */
  'meaningFrom',
  /** UTF-16 units: the folded words of the forms, 0 between words. */
  'units',
  /** UTF-8: the terms as the catalogue writes them. */
  'texts',
  /** UTF-8: each different meaning as JSON. */
  'meanings',
  /** UTF-8: everything small, as one JSON text. */
  'rest',
] as const
export type Section = (typeof sections)[number]

/** "VGRS" and a version; an image of another version is refused. */
export const imageMagic = 0x53524756
export const imageVersion = 1

/** Magic, version, length of the whole in bytes, checksum, then offset and length in bytes of each section. */
export const headerInts = 4 + sections.length * 2

export const formInts = 4
export const termInts = 5

/** Bits of a form's second number, above the eight that count its words. */
export const formBit = { spaced: 0x100, name: 0x200 } as const
/** From this bit on: which of its first sixteen words have Latin letters. */
export const formLatinShift = 16

/** A sum over all 32-bit words behind the header, so that a damaged image is not taken for a whole one. */
export function checksum(words: Int32Array): number {
  let sum = imageVersion
  for (let at = headerInts; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0
  return sum
}
