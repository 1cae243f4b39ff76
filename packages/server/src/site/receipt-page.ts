import type { ReceiptStep } from '@vigie/contract'
import type { Receipt } from '../desk/get-receipt.ts'
import type { Locale } from '../http/choose-locale.ts'
import { anyDay, nearDay } from './report-day.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

interface Said {
  readonly locale: Locale
  readonly t: SayWords
}

/** Where a receipt is typed. @param problem why the one typed shows nothing */
export function receiptPage({ locale, t }: Said, typed: string, problem: 'unknown' | 'missing' | 'too-many' | null): ShellPage {
  return {
    ...frame(locale, t),
    title: problem ? `${t(`report:receipt.${problem}`)} · ${t('report:receipt.title')}` : t('report:receipt.title'),
    lede: t('report:receipt.lede'),
    description: t('report:receipt.lede'),
    address: '/receipt',
    template: 'receipt',
    words: { typed, problem: problem && t(`report:receipt.${problem}`) },
  }
}

/** Steps in which a person has seen the report: the lamp is lit at them. */
const seen: ReadonlySet<ReceiptStep> = new Set([
  'being-looked-at',
  'looked-at-again',
  'looked-at',
  'asking-specialist',
  'followed-up',
  'closed-not-wildlife',
  'closed-no-action',
])
const unsure: ReadonlySet<ReceiptStep> = new Set(['checked-unknown', 'checked-seems-gone'])

/** What became of a report, line by line, and what comes next. */
export function receiptStoryPage({ locale, t }: Said, typed: string, { timeline, next }: Receipt): ShellPage {
  const lines = timeline.map(({ at, step, words }) => ({
    at,
    day: anyDay(at, locale),
    words,
    mark: seen.has(step) ? 'seen' : unsure.has(step) ? 'unsure' : 'plain',
  }))
  return {
    ...frame(locale, t),
    title: t('report:receipt.storyTitle'),
    template: 'receipt-story',
    words: {
      typed,
      lines,
      next: next.words,
      isOver: next.what === 'nothing',
      by: next.by_date === null ? null : t('report:receipt.by', { day: nearDay(next.by_date, locale) }),
    },
  }
}

function frame(locale: Locale, t: SayWords) {
  const otherUrl = `/${locale === 'en' ? 'fr' : 'en'}/receipt`
  return { locale, heading: t('report:receipt.heading'), nav: 'receipt', otherUrl } as const
}
