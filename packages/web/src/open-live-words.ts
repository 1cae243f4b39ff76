import { openWords, type WordLocale } from '@vigie/words'
import type { i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** The words of the live page in one language; the other language is not loaded. */
export async function openLiveWords(locale: WordLocale): Promise<i18n> {
  const { default: live } =
    locale === 'fr'
      ? await import('@vigie/words/locales/fr/live.json', { with: { type: 'json' } })
      : await import('@vigie/words/locales/en/live.json', { with: { type: 'json' } })
  return openWords(locale, { live }, [initReactI18next])
}
