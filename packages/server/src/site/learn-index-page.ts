import { type Card, cardKinds } from '@vigie/catalog'
import type { Locale } from '../http/choose-locale.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

export interface LearnIndexOptions {
  readonly locale: Locale
  readonly t: SayWords
  readonly cards: readonly Card[]
}

/** All cards, grouped by what one sees in an advert. */
export function learnIndexPage({ locale, t, cards }: LearnIndexOptions): ShellPage {
  const kinds = cardKinds.map((kind) => ({ kind, cards: cards.filter(({ seen }) => seen === kind).map(entryOf) }))
  return {
    locale,
    title: t('learn:index.title'),
    heading: t('learn:index.heading'),
    lede: t('learn:index.lede'),
    description: t('learn:index.description'),
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/learn`,
    nav: 'learn',
    address: '/learn',
    look: 'wide',
    template: 'learn-index',
    words: { kinds: kinds.filter(({ cards: entries }) => entries.length > 0) },
  }

  function entryOf({ slug, drawing, words }: Card) {
    return { url: `/${locale}/learn/${slug}`, drawing, title: words[locale].title, line: words[locale].line }
  }
}
