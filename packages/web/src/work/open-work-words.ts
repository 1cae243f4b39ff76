import { openWords, type WordLocale } from '@vigie/words'
import type { i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** Words that some pages need and the first does not. */
const later = {
  en: {
    admin: () => import('@vigie/words/locales/en/admin.json'),
    figures: () => import('@vigie/words/locales/en/figures.json'),
    notices: () => import('@vigie/words/locales/en/notices.json'),
  },
  fr: {
    admin: () => import('@vigie/words/locales/fr/admin.json'),
    figures: () => import('@vigie/words/locales/fr/figures.json'),
    notices: () => import('@vigie/words/locales/fr/notices.json'),
  },
} as const
type Later = keyof (typeof later)['en']

/** The words of this page, once they are there. */
let opened: { readonly words: i18n; readonly locale: WordLocale } | null = null

/** The words that the first page needs, in one language; the other language is not loaded. */
export async function openWorkWords(locale: WordLocale): Promise<i18n> {
  const { words } = locale === 'fr' ? await import('./words-fr.ts') : await import('./words-en.ts')
  opened = { locale, words: await openWords(locale, words, [initReactI18next]) }
  return opened.words
}

/** Loads a page together with the words it speaks in. */
export function withWords<Page>(catalogue: Later, load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [page] = await Promise.all([load(), addWords(catalogue)])
    return page
  }
}

async function addWords(catalogue: Later): Promise<void> {
  if (!opened) throw new Error('words are opened before a page is')
  const { locale, words } = opened
  words.addResourceBundle(locale, catalogue, (await later[locale][catalogue]()).default)
}
