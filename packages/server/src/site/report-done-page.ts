import type { Locale } from '../http/choose-locale.ts'
import { nearDay } from './report-day.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

/** The end of a report. @param lookBy by when there is news, for whoever kept the receipt; null: they do not want any */
export function reportDonePage(locale: Locale, t: SayWords, lookBy: string | null): ShellPage {
  return {
    locale,
    title: t('report:done.title'),
    heading: t('report:done.heading'),
    nav: 'report',
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/report`,
    template: 'report-done',
    words: {
      told: lookBy === null ? t('report:done.without') : t('report:done.kept', { day: nearDay(lookBy, locale) }),
      mayFollow: lookBy !== null,
    },
  }
}
