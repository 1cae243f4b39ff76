import type { Language } from '@vigie/engine'
import type { WordLocale } from '@vigie/words'

/**
 * Languages by name, as a list in a sentence.
 *
 * @example writtenLanguages(['en', 'fr', 'zh'], 'en', 'or') // 'English, French or Chinese'
 */
export function writtenLanguages(languages: readonly Language[], locale: WordLocale, joined: 'and' | 'or'): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const type = joined === 'and' ? 'conjunction' : 'disjunction'
  // British English puts no comma before the last, as the rest of the page.
  const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type })
  return list.format(languages.map((language) => names.of(language) ?? language))
}
