import i18next, { type i18n, type Module } from 'i18next'
import type { Catalogue } from './resources.ts'
import type { WordLocale } from './word-locale.ts'

/**
 * Words in one language, of the catalogues given. There is no fallback: a missing word is a bug, and throws.
 *
 * @param plugins such as react-i18next's
 * @example (await openWords('fr', { codes })).t('codes:role.reviewer') // 'Expert'
 */
export async function openWords(
  locale: WordLocale,
  catalogues: Readonly<Partial<Record<Catalogue, object>>>,
  plugins: readonly Module[] = [],
): Promise<i18n> {
  const words = i18next.createInstance()
  for (const plugin of plugins) words.use(plugin)
  await words.init({
    lng: locale,
    ns: Object.keys(catalogues),
    defaultNS: 'work',
    resources: { [locale]: catalogues },
    // Whoever shows a text escapes it: React, and the templates of the server.
    interpolation: { escapeValue: false },
    returnNull: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`no words for "${key}" in "${locale}"`)
    },
  })
  return words
}
