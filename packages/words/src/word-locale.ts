/** Languages in which the product speaks. */
export const wordLocales = ['en', 'fr'] as const
export type WordLocale = (typeof wordLocales)[number]

/** The language of a tag such as "fr" or "fr-CA"; English for one in which nothing is written. */
export function wordLocale(tag: string): WordLocale {
  return wordLocales.find((locale) => tag === locale || tag.startsWith(`${locale}-`)) ?? 'en'
}
