import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '../http/choose-locale.ts'
import { type CompressedBody, compressedBody } from '../http/compressed-body.ts'

/** One page in every language of the site. */
export type LocalisedPage = Readonly<Record<Locale, CompressedBody>>

export interface SitePages {
  readonly live: LocalisedPage
  readonly notFound: LocalisedPage
}

/** Where the build leaves a gap for the address of the ruleset, which only the running server knows. */
const rulesetGap = '%RULESET_URL%'

/** Read the pages that the web build made. Throws when one is missing or has no gap for the ruleset. */
export function readSitePages(builtFolder: string, rulesetUrl: string): SitePages {
  const live = (locale: Locale): string => {
    const html = readFileSync(join(builtFolder, `${locale}.html`), 'utf8')
    if (!html.includes(rulesetGap)) throw new Error(`${locale}.html in ${builtFolder} has no ${rulesetGap}`)
    return html.replaceAll(rulesetGap, rulesetUrl)
  }
  const notFound = (locale: Locale): string => readFileSync(join(builtFolder, `${locale}-not-found.html`), 'utf8')

  return { live: inEveryLocale(live), notFound: inEveryLocale(notFound) }
}

function inEveryLocale(html: (locale: Locale) => string): LocalisedPage {
  const entries = locales.map((locale) => [locale, compressedBody('text/html; charset=utf-8', html(locale))] as const)
  return Object.fromEntries(entries) as LocalisedPage
}
