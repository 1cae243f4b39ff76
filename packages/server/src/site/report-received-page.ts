import type { Locale } from '../http/choose-locale.ts'
import type { ReportedPlace } from '../intake/receive-report.ts'
import { slipOf } from './receipt-slip.ts'
import { nearDay } from './report-day.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

export interface ReceivedPageOptions {
  readonly locale: Locale
  readonly t: SayWords
  readonly receipt: string
  /** What was reported; left out where the page is shown again and no longer knows. */
  readonly reported?: { readonly place: ReportedPlace | null; readonly hasPhoto: boolean; readonly isAlreadyReported: boolean }
  readonly lookBy: string
  /** Where a receipt is typed: a whole address. */
  readonly followUrl: string
  /** Why the last answer to "have you kept it?" did not do. */
  readonly problem?: 'wrong' | 'neither'
}

/** After a report: that it has arrived, its receipt, and how to keep it. */
export function reportReceivedPage(options: ReceivedPageOptions): ShellPage {
  const { locale, t, receipt, reported, lookBy, followUrl, problem } = options
  return {
    locale,
    title: problem ? `${t('report:slip.keepHeading')} · ${t('report:slip.title')}` : t('report:slip.title'),
    heading: t('report:slip.heading'),
    lede: t('report:slip.lede', { day: nearDay(lookBy, locale) }),
    nav: 'report',
    // The form behind this page is not sent again for a language: what became of the report is shown there, with its receipt.
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/receipt`,
    carried: receipt,
    template: 'report-received',
    words: {
      ...slipOf(receipt),
      place: reported ? placeOf(reported.place, t) : null,
      hasPhoto: reported?.hasPhoto ?? false,
      isAlreadyReported: reported?.isAlreadyReported ?? false,
      followUrl,
      problem: problem === 'wrong' ? t('report:slip.wrong') : problem === 'neither' ? t('report:slip.neither') : null,
    },
  }
}

function placeOf(place: ReportedPlace | null, t: SayWords): { readonly name: string; readonly url: string } | null {
  if (!place) return null
  const platform = place.platform ?? place.host
  const { externalId: listing, url } = place
  const name =
    listing === null ? t('report:slip.onPlatformOnly', { platform }) : t('report:slip.onPlatform', { platform, listing })
  return { name, url }
}
