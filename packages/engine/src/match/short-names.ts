import type { TermEntry } from '../ruleset-source.ts'
import { type Language, languages } from '../vocabulary.ts'

/** A word of another language than the text's shorter than this is no name: French "ours" in an English advert. */
const foreignMinimum = 5

/**
 * Whether one word of another language than the text's may name what this term names. A short one may not, nor an ordinary word of
 * that language ("mono", monkey in Spanish) — but for English, which sellers everywhere mix into their own.
 *
 * @param letters of the word as the text has it: "Störe" are no shorter than "Stör"
 */
export function isNameAbroad({ term, language, meaning }: TermEntry, letters: number): boolean {
  if (language === 'la') return true
  if (meaning.kind !== 'taxon') return letters >= foreignMinimum
  if (meaning.ambiguous) return language === 'en'
  return Math.min(term.length, letters) >= foreignMinimum
}

/**
 * The language of which a text must be for a word of so many letters to name what this term names, as a bit of its place in
 * `languages`; 0 where it may be of any.
 */
export function nameOnlyIn(entry: TermEntry, letters: number): number {
  return isNameAbroad(entry, letters) ? 0 : 1 << languages.indexOf(entry.language as Language)
}
