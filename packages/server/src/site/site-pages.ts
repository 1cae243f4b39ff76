import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '../http/choose-locale.ts'
import { type CompressedBody, compressedBody } from '../http/compressed-body.ts'
import type { Frame } from './open-frame.ts'
import type { Shell } from './shell.ts'
import type { SiteWords } from './site-words.ts'

/** One page in every language of the site. */
export type LocalisedPage = Readonly<Record<Locale, CompressedBody>>

export interface SitePages {
  readonly live: LocalisedPage
  readonly notFound: LocalisedPage
}

export interface SitePagesParts {
  readonly builtFolder: string
  readonly rulesetUrl: string
  readonly frame: Frame
  readonly shell: Shell
  readonly words: SiteWords
}

/** The pages that never change while the server runs. Throws when one that the web build makes is missing or has not its gaps. */
export function readSitePages({ builtFolder, rulesetUrl, frame, shell, words }: SitePagesParts): SitePages {
  const live = (locale: Locale): string => {
    // What the build cannot know: the ruleset's address, and the frame that all pages share.
    const gaps = {
      '%RULESET_URL%': rulesetUrl,
      '%DEMO%': frame.demo(locale),
      '%BAR%': frame.bar({ locale, nav: 'check', otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/check` }),
      '%FOOT%': frame.foot(locale),
    }
    const html = readFileSync(join(builtFolder, `${locale}.html`), 'utf8')
    for (const gap of Object.keys(gaps)) {
      if (!html.includes(gap)) throw new Error(`${locale}.html in ${builtFolder} has no ${gap}`)
    }
    return html.replace(/%[A-Z_]+%/g, (gap) => gaps[gap as keyof typeof gaps] ?? gap)
  }
  const notFound = (locale: Locale): string => {
    const t = words[locale]
    return shell({
      locale,
      title: t('site:notFound.title'),
      heading: t('site:notFound.heading'),
      lede: t('site:notFound.words'),
      masthead: 'lookout',
      // The other language of a page that is not there is the way in.
      otherUrl: `/${locale === 'en' ? 'fr' : 'en'}`,
      template: 'not-found',
      words: {},
    })
  }

  return { live: inEveryLocale(live), notFound: inEveryLocale(notFound) }
}

function inEveryLocale(html: (locale: Locale) => string): LocalisedPage {
  const entries = locales.map((locale) => [locale, compressedBody('text/html; charset=utf-8', html(locale))] as const)
  return Object.fromEntries(entries) as LocalisedPage
}
