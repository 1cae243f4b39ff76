import { openWords, type WordLocale } from '@vigie/words'
import type { i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** The words of the workspace in one language; the other language is not loaded. */
export async function openWorkWords(locale: WordLocale): Promise<i18n> {
  const { words } = locale === 'fr' ? await import('./words-fr.ts') : await import('./words-en.ts')
  return openWords(locale, words, [initReactI18next])
}
