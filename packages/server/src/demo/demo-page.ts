import type { Locale } from '../http/choose-locale.ts'
import type { ShellPage } from '../site/shell.ts'
import type { SayWords } from '../site/site-words.ts'
import { type Organisation, organisationNames, type Seat, seats } from './cast.ts'
import type { DemoState } from './demo-state.ts'

/** As whom one can look around, in the order of the page. */
const shown = ['visitor', 'reviewer', 'platform-officer', 'analyst', 'spotter', 'admin'] as const

const organisationOf: Readonly<Record<Seat, Organisation>> = {
  reviewer: 'lantern',
  analyst: 'lantern',
  spotter: 'lantern',
  admin: 'lantern',
  'platform-officer': 'quayside',
  'law-enforcement-officer': 'agency',
}

export interface DemoPageOptions {
  readonly locale: Locale
  readonly t: SayWords
  readonly state: Readonly<DemoState>
  /** The last choice could not be followed: nobody is there yet. */
  readonly isTooEarly: boolean
}

/** Who is there, what they do, and what to try as each of them. */
export function demoPage({ locale, t, state, isTooEarly }: DemoPageOptions): ShellPage {
  const { isLaidOut, done, total, receipt } = state
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(done / total)
  return {
    locale,
    title: t('demo:title'),
    heading: t('demo:heading'),
    lede: t('demo:lede'),
    look: 'wide',
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/demo`,
    template: 'demo',
    words: {
      problem: isTooEarly,
      reviewer: namesOf('reviewer').given,
      progress: isLaidOut ? null : { done, total, words: share },
      seats: shown.map((role) => (role === 'visitor' ? { role, receipt } : { role, ...namesOf(role) })),
    },
  }
}

function namesOf(seat: Seat): { readonly name: string; readonly given: string; readonly organisation: string } {
  const { name } = seats[seat]
  return { name, given: name.split(' ')[0] ?? name, organisation: organisationNames[organisationOf[seat]] }
}
