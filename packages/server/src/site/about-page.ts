import type { Locale } from '../http/choose-locale.ts'
import { reportSpans } from './kept-span.ts'
import type { PublicContact } from './public-contact.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

export interface AboutPageOptions {
  readonly locale: Locale
  readonly t: SayWords
  /** Who reads reports here, by name; null while nobody does. */
  readonly organisation: string | null
  readonly contact: PublicContact | null
  readonly version: string
}

/** Who runs this site and how to reach them, what is kept of a report, and what a flag is not. */
export function aboutPage({ locale, t, organisation, contact, version }: AboutPageOptions): ShellPage {
  return {
    locale,
    title: t('site:about.title'),
    heading: t('site:about.heading'),
    lede: organisation === null ? t('site:about.nobody') : t('site:about.lede', { organisation }),
    description: t('site:about.description'),
    address: '/about',
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/about`,
    template: 'about',
    words: {
      contact,
      kept: ['words', 'listing', 'receipt', 'figures', 'hold'].map((what) =>
        t(`site:about.kept.${what as 'words'}`, reportSpans(locale)),
      ),
      version,
    },
  }
}
