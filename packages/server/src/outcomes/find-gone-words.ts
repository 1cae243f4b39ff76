import { wordsOf } from './compare-text.ts'
import { type GoneWords, goneWords } from './gone-words.ts'

/**
 * The language in which a text says that a listing is no longer there, or null.
 *
 * @example findGoneWords('Désolé ! Cette annonce est désactivée.') // 'fr'
 * @example findGoneWords('This listing has been removed from your favourites.') // null
 */
export function findGoneWords(text: string): string | null {
  const words = ` ${wordsOf(text).join(' ')} `
  return compiled.find((language) => language.phrases.some((phrase) => says(words, phrase, language)))?.language ?? null
}

/** Prepared once: folded like the texts that they are looked for in. */
const compiled = goneWords.map(({ language, phrases, notAfter = [], notBefore = [] }) => ({
  language,
  phrases: phrases.map(folded),
  notAfter: notAfter.map(folded),
  notBefore: notBefore.map(folded),
}))
type Compiled = Required<Pick<GoneWords, 'language' | 'phrases' | 'notAfter' | 'notBefore'>>

function says(words: string, phrase: string, { notAfter, notBefore }: Compiled): boolean {
  for (let at = words.indexOf(` ${phrase}`); at >= 0; at = words.indexOf(` ${phrase}`, at + 1)) {
    const before = words.slice(0, at + 1)
    const after = words.slice(at + 1 + phrase.length)
    const isOther =
      notAfter.some((each) => before.endsWith(` ${each} `)) || notBefore.some((each) => after.startsWith(` ${each} `))
    if (!isOther) return true
  }
  return false
}

function folded(text: string): string {
  return wordsOf(text).join(' ')
}
