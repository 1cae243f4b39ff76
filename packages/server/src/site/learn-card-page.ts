import type { Card } from '@vigie/catalog'
import type { Ruleset, TaxonEntry } from '@vigie/engine'
import type { Locale } from '../http/choose-locale.ts'
import { learnMarks } from './learn-marks.ts'
import { learnProtection } from './learn-protection.ts'
import { anyDay } from './report-day.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

export interface LearnCardOptions {
  readonly locale: Locale
  readonly t: SayWords
  readonly card: Card
  readonly cards: readonly Card[]
  readonly taxa: readonly TaxonEntry[]
  readonly ruleset: Ruleset
  /** The day whose lists hold, YYYY-MM-DD. */
  readonly asOf: string
}

/** Where the lists stand in their own words, for who wants to check ours. */
const officialLists = {
  en: [
    { name: 'CITES Appendices', url: 'https://cites.org/eng/app/appendices.php' },
    { name: 'Species+', url: 'https://speciesplus.net/' },
    { name: 'Regulation (EC) 338/97', url: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj/eng' },
  ],
  fr: [
    { name: 'Annexes CITES', url: 'https://cites.org/fra/app/appendices.php' },
    { name: 'Species+', url: 'https://speciesplus.net/' },
    { name: 'Règlement (CE) 338/97', url: 'https://eur-lex.europa.eu/eli/reg/1997/338/oj/fra' },
  ],
} as const

/** Names that are English in the sources, as French has them. */
function inFrench(text: string): string {
  return text.replaceAll('(EU)', '(UE)').replace(/\bIUCN\b/g, 'UICN')
}

/** One card. What the law says of its taxa is the catalogue's, by the editions in force on the day. */
export function learnCardPage({ locale, t, card, cards, taxa, ruleset, asOf }: LearnCardOptions): ShellPage {
  const words = card.words[locale]
  const protection = learnProtection(card.taxa, taxa, asOf)
  const named = locale === 'fr' ? inFrench : (text: string) => text
  const sources = card.sources.map((source) => ({ ...source, by: named(source.by) }))
  return {
    locale,
    title: words.title,
    heading: words.title,
    description: words.line,
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/learn/${card.slug}`,
    nav: 'learn',
    address: `/learn/${card.slug}`,
    look: 'wide',
    template: 'learn-card',
    words: {
      ...words,
      drawing: card.drawing,
      detail: card.detail,
      offers: words.offers.map((text) => learnMarks(text, ruleset, asOf)),
      cleared: words.cleared.map((text) => learnMarks(text, ruleset, asOf)),
      taxa: protection.rows.map((row, index) => ({
        taxon: row.taxon,
        name: words.names[index],
        cites: listed(row.cites),
        eu: listed(row.eu),
      })),
      editions: protection.editions.map(({ instrument, edition, from }) => ({
        instrument,
        words: t(`learn:editions.${instrument}`, { edition: named(edition), date: anyDay(from, locale) }),
      })),
      meanings: protection.meanings,
      isSplit: protection.rows.some(({ cites, eu }) => cites.length > 1 || eu.length > 1),
      officialLists: officialLists[locale],
      whySource: sources[card.whyFrom],
      sources,
      beside: card.beside.flatMap((slug) => {
        const other = cards.find((each) => each.slug === slug)
        return other
          ? [{ url: `/${locale}/learn/${slug}`, title: other.words[locale].title, line: other.words[locale].line }]
          : []
      }),
    },
  }

  /** "I", or for a taxon that stands on several lists "I or II". */
  function listed(lists: readonly string[]): string {
    return new Intl.ListFormat(locale, { type: 'disjunction' }).format(lists)
  }
}
