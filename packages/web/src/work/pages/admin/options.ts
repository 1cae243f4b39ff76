import { countryCodes } from './country-codes.ts'

type SayLocale = (key: 'codes:locale.en' | 'codes:locale.fr') => string

export interface Option {
  readonly value: string
  readonly label: string
}

/** The languages that Vigie speaks, as they are called in the reader's. */
export function localeOptions(t: SayLocale): Option[] {
  return [
    { value: 'en', label: t('codes:locale.en') },
    { value: 'fr', label: t('codes:locale.fr') },
  ]
}

/** Every time zone by its name, and the one that is set even where the browser does not know it. */
export function timeZoneOptions(set: string): string[] {
  return [...new Set([set, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()
}

/** Where the browser is. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Countries by their names in a language, in its order. */
export function countryOptions(locale: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return countryCodes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => compare(one.label, other.label))
}
