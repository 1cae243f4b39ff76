import type { Locale } from '../http/choose-locale.ts'

const tags = { en: 'en-GB', fr: 'fr' } as const

/** A day that is near, by its name: "Tuesday 24 November". @param day YYYY-MM-DD, as receipts have it: of UTC */
export function nearDay(day: string, locale: Locale): string {
  return written(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** Any day, with its year: "24 November 2026". */
export function anyDay(day: string, locale: Locale): string {
  return written(day, locale, { dateStyle: 'long' })
}

function written(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
