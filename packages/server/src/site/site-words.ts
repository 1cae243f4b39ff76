import { openAllWords } from '@vigie/words/all'
import { type Locale, locales } from '../http/choose-locale.ts'

/** Finds words by their key, catalogue first: `t('site:join.title')`. A key without words throws. */
export type SayWords = Awaited<ReturnType<typeof openAllWords>>['t']
/** The words of the pages, in each language. */
export type SiteWords = Readonly<Record<Locale, SayWords>>

/** Read the catalogues of every language, once, at start. */
export async function openSiteWords(): Promise<SiteWords> {
  const opened = await Promise.all(locales.map(async (locale) => [locale, (await openAllWords(locale)).t] as const))
  return Object.fromEntries(opened) as Record<Locale, SayWords>
}
