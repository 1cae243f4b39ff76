import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './locales/en.json' with { type: 'json' }
import fr from './locales/fr.json' with { type: 'json' }

/** Languages in which the pages speak. */
const pageLocales = ['en', 'fr'] as const
export type PageLocale = (typeof pageLocales)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** The language of the page, which the server wrote into its first tag. */
export function pageLocale(lang: string): PageLocale {
  return pageLocales.find((locale) => locale === lang) ?? 'en'
}

/** The words of the pages in one language. There is no fallback: a missing word is caught by the catalogues' test. */
export async function openWords(locale: PageLocale): Promise<i18n> {
  const words = i18next.createInstance()
  await words.use(initReactI18next).init({
    lng: locale,
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return words
}
