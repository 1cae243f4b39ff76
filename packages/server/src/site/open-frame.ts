import { join } from 'node:path'
import { Eta } from 'eta'
import { type Locale, locales } from '../http/choose-locale.ts'
import type { ShellPage } from './shell.ts'
import type { SiteWords } from './site-words.ts'

/** The pages that the navigation names, in its order. */
const navNames = ['report', 'receipt', 'learn', 'figures', 'check'] as const
export type NavName = (typeof navNames)[number]

export interface FrameParts {
  readonly words: SiteWords
  /** Where people reach this server, without a slash at the end: search engines are told whole addresses. */
  readonly baseUrl: string
  readonly isDemo: boolean
}

/** What all public pages share, as HTML: those rendered here and those that were built. */
export interface Frame {
  head(page: ShellPage): string
  page(page: ShellPage): string
  /** The demo world's banner; empty in a real one. */
  demo(locale: Locale): string
  /** Wordmark, navigation and the other language. */
  bar(place: Pick<ShellPage, 'locale' | 'otherUrl' | 'carried' | 'nav'>): string
  foot(locale: Locale): string
}

const otherLanguage = { en: { tag: 'fr', name: 'Français' }, fr: { tag: 'en', name: 'English' } } as const

export function openFrame({ words, baseUrl, isDemo }: FrameParts): Frame {
  const eta = new Eta({ views: join(import.meta.dirname, 'templates'), cache: true, autoEscape: true })
  const base = (locale: Locale) => {
    const t = words[locale]
    const links = navNames.map((name) => ({ name, url: `/${locale}/${name}`, words: t(`site:frame.nav.${name}`) }))
    return { t, locale, isDemo, links, other: otherLanguage[locale], carried: null, nav: null }
  }
  return {
    head({ locale, title, description, address = null }) {
      return eta.render('frame/head', { locale, locales, baseUrl, title: `${title} · Vigie`, description, address })
    },
    page({ template, words: own, heading, look = 'sheet', masthead = 'plain', actions = [], ...page }) {
      const shared = base(page.locale)
      const body = eta.render(template, { t: shared.t, locale: page.locale, ...own })
      return eta.render('frame/page', { ...shared, ...page, look, masthead, actions, lines: heading.split('\n'), body })
    },
    demo: (locale) => eta.render('frame/demo', base(locale)),
    bar: (place) => eta.render('frame/bar', { ...base(place.locale), ...place }),
    foot: (locale) => eta.render('frame/foot', base(locale)),
  }
}
