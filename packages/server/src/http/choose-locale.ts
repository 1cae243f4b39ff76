/** Languages in which the site speaks; the first is for readers of any other. */
export const locales = ['en', 'fr'] as const
export type Locale = (typeof locales)[number]

/**
 * The reader's preferred language among ours, by the Accept-Language header.
 *
 * @example chooseLocale('de, fr-CH;q=0.8, en;q=0.5') // 'fr'
 */
export function chooseLocale(acceptLanguage: string | undefined): Locale {
  let best: Locale = locales[0]
  let bestQuality = 0
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const locale = locales.find((each) => tag === each || tag.startsWith(`${each}-`))
    const quality = qualityOf(parameters)
    if (locale && quality > bestQuality) {
      best = locale
      bestQuality = quality
    }
  }
  return best
}

/** The language that an address is in: its first part. */
export function localeOfPath(path: string): Locale | null {
  return locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? null
}

function qualityOf(parameters: readonly string[]): number {
  const written = parameters.find((parameter) => parameter.startsWith('q='))
  if (written === undefined) return 1
  const quality = Number(written.slice(2))
  return quality >= 0 && quality <= 1 ? quality : 0
}
