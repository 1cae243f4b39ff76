import type { ReceiptStep } from '@vigie/contract'
import { countReceiptSymbols, receiptSymbols } from '../capabilities/receipt-code.ts'
import type { Receipt } from '../desk/get-receipt.ts'
import type { Locale } from '../http/choose-locale.ts'
import { slipOf } from './receipt-slip.ts'
import { anyDay, nearDay } from './report-day.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

interface Said {
  readonly locale: Locale
  readonly t: SayWords
}

/** Why a receipt shows nothing; `length` where it cannot be one. */
export type ReceiptProblem = 'unknown' | 'missing' | 'length' | 'too-many'

/** Where a receipt is typed. @param problem why the one typed shows nothing */
export function receiptPage({ locale, t }: Said, typed: string, problem: ReceiptProblem | null): ShellPage {
  const told = problem && t(`report:receipt.${problem}`, { length: receiptSymbols, typed: countReceiptSymbols(typed) })
  return {
    ...frame(locale, t),
    title: told ? `${told} · ${t('report:receipt.title')}` : t('report:receipt.title'),
    lede: t('report:receipt.lede'),
    description: t('report:receipt.lede'),
    address: '/receipt',
    template: 'receipt',
    words: { typed, problem: told },
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
const unsure: ReadonlySet<ReceiptStep> = new Set([
  ...(['checked-unknown', 'checked-unknown-again'] as const),
  ...(['checked-seems-gone', 'checked-seems-gone-again'] as const),
])

/** What became of a report, line by line, and what comes next; at its head which report it is. */
export function receiptStoryPage({ locale, t }: Said, receipt: string, { site, timeline, next }: Receipt): ShellPage {
  const lines = timeline.map(({ at, step, words }) => ({
    at,
    day: anyDay(at, locale),
    words,
    mark: seen.has(step) ? 'seen' : unsure.has(step) ? 'unsure' : 'plain',
  }))
  return {
    ...frame(locale, t),
    title: t('report:receipt.storyTitle'),
    carried: receipt,
    template: 'receipt-story',
    words: {
      ...slipOf(receipt),
      about: aboutReport(site, t),
      lines,
      next: next.words,
      isOver: next.what === 'nothing',
      by: next.by_date === null ? null : t('report:receipt.by', { day: nearDay(next.by_date, locale) }),
    },
  }
}

/** Which report it is, without its address: the site of the listing, or that it was a picture. @example 'On Quayside' */
export function aboutReport(site: string | null, t: SayWords): string {
  return site === null ? t('report:slip.picture') : t('report:slip.onPlatformOnly', { platform: site })
}

function frame(locale: Locale, t: SayWords) {
  const otherUrl = `/${locale === 'en' ? 'fr' : 'en'}/receipt`
  return { locale, heading: t('report:receipt.heading'), nav: 'receipt', otherUrl } as const
}
