import type { Locale } from '../http/choose-locale.ts'
import { aroundName } from './around-name.ts'
import { reportSpans } from './kept-span.ts'
import type { FieldProblems } from './report-check.ts'
import { nearDay } from './report-day.ts'
import type { ReportForm } from './report-form.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

/** Why a report could not be taken for a reason that is no field's. */
export type ReportTrouble = 'form-broken' | 'trapped' | 'from-elsewhere' | 'too-many' | 'busy' | 'not-taken'

export interface ReportPageOptions {
  readonly locale: Locale
  readonly t: SayWords
  /** Who reads reports here; null while nobody does. */
  readonly reader: string | null
  /** The day by which a person looks: YYYY-MM-DD. */
  readonly lookBy: string
  readonly typed: Pick<ReportForm, 'link' | 'why' | 'once'>
  readonly problems?: FieldProblems
  readonly trouble?: ReportTrouble | null
  /** A picture was sent and is gone. */
  readonly isPhotoLost?: boolean
}

/** The form of a report: three fields, who reads it, what is kept, what comes next. */
export function reportPage(options: ReportPageOptions): ShellPage {
  const { locale, t, reader, lookBy, typed, problems = {}, trouble = null, isPhotoLost = false } = options
  const told = Object.entries(problems).map(([field, code]) => ({ field, words: t(`report:problem.${code as 'why-missing'}`) }))
  const isWrong = told.length > 0 || trouble !== null
  return {
    locale,
    title: isWrong ? `${t('report:problem.heading')} · ${t('report:form.title')}` : t('report:form.title'),
    heading: t('report:form.heading'),
    ...(reader === null ? {} : { lede: t('report:form.lede', { organisation: reader }) }),
    description: t('report:form.description'),
    address: '/report',
    nav: 'report',
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/report`,
    template: 'report',
    words: {
      typed,
      isWrong,
      told,
      trouble: trouble && t(`report:problem.${trouble}`),
      isPhotoLost,
      wrong: Object.fromEntries(told.map(({ field, words }) => [field, words])),
      exit: `https://${locale}.wikipedia.org/`,
      reader,
      readBy:
        reader === null
          ? [t('report:problem.not-taken'), '']
          : aroundName((organisation) => t('report:trust.whoWords', { organisation })),
      kept: t('report:trust.keptWords', reportSpans(locale)),
      next: t('report:trust.nextWords', { day: nearDay(lookBy, locale) }),
    },
  }
}
