/** The parts of a ruleset image, in their order. All but the byte parts are 32-bit numbers. */
export const sections = [
  /** Bloom filters over the names: what a word must pass before any other is asked; first characters of what has no words (`match/grams.ts`); words and joined words, the first two words, every word of a name; over slips; over parts of compounds. */
  'headFilter',
  'gramFilter',
  /** A bit for each unit: whether a name is that character alone, or it before a word. */
  'loneCharacters',
  'wordFilter',
  'pairFilter',
  'partFilter',
  'slipFilter',
  'compoundFilter',
  /** How parts of compounds and names found by slips begin and end (`match/word-edges.ts`). */
  'edges',
  /** Pairs of hash and form number + 1; of hash and place + 1 in `pairForms`. */
  'wordSlots',
  'pairSlots',
  /** The forms of each pair (`pair-groups.ts`). */
  'pairForms',
  /** Pairs of the key of a slip and the place + 1 of the word it may be of, in `units`. */
  'slipSlots',
  /** Four numbers a form: where its units begin, words and bits, where its terms begin, how many terms. */
  'forms',
  'formTerms',
  /** Per form: the languages in which alone it names anything, being short (`match/short-names.ts`); nothing where none is. */
  'shortNames',
  /** Five numbers a term: where its text begins, meaning, language and file, source, line. */
  'terms',
  /** Where each meaning begins in `meanings`. */
  'meaningFrom',
  /** UTF-16 units: the folded words of the forms, 0 between words. */
  'units',
  /** UTF-16 units: the letters that link the parts of compounds, by language. */
  'links',
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
export const imageVersion = 3

/** Magic, version, length of the whole in bytes, checksum, then offset and length in bytes of each section. */
export const placesFrom = 4
export const headerInts = placesFrom + sections.length * 2

export const formInts = 4
export const termInts = 5

/** Bits of a form's second number, above the eight that count its words. */
export const formBit = { spaced: 0x100, name: 0x200 } as const
/** From this bit on: in which of the languages that write compounds as one word it may be a part of one. */
export const formLanguageShift = 10
export const formLanguagesMaximum = 6
export const formLanguages = ((1 << formLanguagesMaximum) - 1) << formLanguageShift
/** From this bit on: which of its first sixteen words have Latin letters. */
export const formLatinShift = 16

/**
 * A sum over all 32-bit words behind itself, the places of the sections among them. A change to any one word changes it, since 31 is
 * odd: no damaged image is taken for a whole one.
 */
export function checksum(words: Int32Array): number {
  let sum = imageVersion
  for (let at = placesFrom; at < words.length; at++) sum = (Math.imul(sum, 31) + (words[at] as number)) | 0
  return sum
}
