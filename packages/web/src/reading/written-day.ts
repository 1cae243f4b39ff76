import type { WordLocale } from '@vigie/words'

/**
 * A calendar day in words; what is no day comes back as it stands.
 *
 * @example writtenDay('2026-03-05', 'fr') // '5 mars 2026'
 */
export function writtenDay(day: string, locale: WordLocale): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  // Day before month, as most of the world writes it in English too.
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
  if (locale !== 'fr') return format.format(at)
  // French counts the first of a month and numbers the others, which Intl does not know.
  const parts = format.formatToParts(at)
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('')
}
