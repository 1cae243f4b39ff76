import type { TermEntry } from '../ruleset-source.ts'
import { type Language, languages } from '../vocabulary.ts'

/** A word of another language than the text's shorter than this is no name: French "ours" in an English advert. */
export const foreignMinimum = 5

/**
 * The language of which a text must be for a short word to name what this term names, as a bit of its place in `languages`; 0 where it
 * may be of any.
 */
export function shortNameIn({ language, meaning }: TermEntry): number {
  if (language === 'la' || (meaning.kind === 'taxon' && meaning.ambiguous)) return 0
  return 1 << languages.indexOf(language as Language)
}
