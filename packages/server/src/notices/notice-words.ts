import { namesIn } from '@vigie/engine'
import type { NoticeItem, NoticeLocale } from './notice-content.ts'
import { noticeWordsEn } from './notice-words-en.ts'
import { noticeWordsFr } from './notice-words-fr.ts'

export type NoticeWords = typeof noticeWordsEn

const wordsOf: Readonly<Record<NoticeLocale, NoticeWords>> = { en: noticeWordsEn, fr: noticeWordsFr }
const dateLocale: Readonly<Record<NoticeLocale, string>> = { en: 'en-GB', fr: 'fr-FR' }

export function noticeWords(locale: NoticeLocale): NoticeWords {
  return wordsOf[locale]
}

/** @param day YYYY-MM-DD, or a moment of ISO 8601 of which the day in UTC is written */
export function writeDay(locale: NoticeLocale, day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale[locale], { dateStyle: 'long', timeZone: 'UTC' })
  return wordsOf[locale].day(format.format(new Date(day)))
}

/** @param moment ISO 8601 */
export function writeMoment(locale: NoticeLocale, moment: string): string {
  const time = new Intl.DateTimeFormat(dateLocale[locale], { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  return wordsOf[locale].moment(writeDay(locale, moment), time.format(new Date(moment)))
}

/** The name of a country or of the Union; a code of something smaller stays as it is. */
export function writeJurisdiction(locale: NoticeLocale, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(dateLocale[locale], { type: 'region' }).of(code) ?? code
}

/** @example writeSpecies({ commonName: 'grey parrot', taxon: 'Psittacus erithacus' }) // 'grey parrot (Psittacus erithacus)' */
export function writeSpecies({ commonName, taxon }: Pick<NoticeItem, 'commonName' | 'taxon'>): string {
  return commonName && taxon ? `${commonName} (${taxon})` : (commonName ?? taxon)
}

/** What is offered, of which species: "ivory, African elephant (Loxodonta africana)". */
export function writeOffer(locale: NoticeLocale, item: Pick<NoticeItem, 'product' | 'commonName' | 'taxon'>): string {
  return [namesIn(locale).products[item.product], writeSpecies(item)].filter((part) => part !== '').join(', ')
}
