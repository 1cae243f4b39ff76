import type { Locale } from '../http/choose-locale.ts'
import { type PageWords, pageWordsEn } from './page-words-en.ts'
import { pageWordsFr } from './page-words-fr.ts'

const words: Readonly<Record<Locale, PageWords>> = { en: pageWordsEn, fr: pageWordsFr }

export function pageWords(locale: Locale): PageWords {
  return words[locale]
}
