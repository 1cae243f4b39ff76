import type { Locale } from '../http/choose-locale.ts'
import { aroundName } from './around-name.ts'
import type { PublicCount } from './figures/public-count.ts'
import type { PublicFigures } from './figures/public-figures.ts'
import { finds, weekStep } from './figures/public-measures.ts'
import { amountOf, sayCount } from './figures/say-count.ts'
import type { PublicContact } from './public-contact.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

export interface HomePageOptions {
  readonly locale: Locale
  readonly t: SayWords
  /** Where people write to those who run the site; null where that is not said. */
  readonly contact: PublicContact | null
}

/** What this is, what becomes of a report, what came of it in a year, and how to help. */
export function homePage(figures: PublicFigures | null, { locale, t, contact }: HomePageOptions): ShellPage {
  return {
    locale,
    title: t('site:home.title'),
    description: t('site:home.description'),
    heading: t('site:home.heading'),
    lede: t('site:home.lede'),
    actions: [
      { name: t('site:home.report'), url: `/${locale}/report` },
      { name: t('site:home.check'), url: `/${locale}/check` },
    ],
    actionsNote: t('site:home.quick'),
    address: '',
    look: 'wide',
    masthead: 'lookout',
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}`,
    template: 'home',
    words: {
      organisation: figures?.organisation ?? null,
      countedBy: aroundName((organisation) => t('site:home.figuresOf', { organisation })),
      countedAt: figures?.countedAt.toISOString().slice(11, 16) ?? null,
      counts: figures && !figures.isEmpty ? countsOf(figures, t, locale) : [],
      contact,
    },
  }
}

function countsOf({ byMonth, answers, looks }: PublicFigures, t: SayWords, locale: Locale) {
  const { cells, total } = looks[weekStep]
  const counts = {
    looked: sayCount(byMonth.looked.total, t, locale),
    noticed: sayCount(byMonth.noticed.total, t, locale),
    removed: sayCount(answers.cells[0] as PublicCount, t, locale),
    gone: sayCount(cells[finds.indexOf('gone')] as PublicCount, t, locale),
    unverifiable: sayShare(cells[finds.indexOf('unverifiable')] as PublicCount, total, t, locale),
  }
  return (Object.keys(counts) as (keyof typeof counts)[]).map((name) => ({
    amount: counts[name],
    isWords: counts[name] === t('figures:count.hidden'),
    name: t(`site:home.figures.${name}.name`),
    note: t(`site:home.figures.${name}.note`),
  }))
}

/** A share of a whole; where one of them is not shown, the count stands for it. Of nothing there is no share. */
function sayShare(part: PublicCount, whole: PublicCount, t: SayWords, locale: Locale): string {
  const [amount, of] = [amountOf(part), amountOf(whole)]
  if (of === 0) return '–'
  if (amount === null || of === null) return sayCount(part, t, locale)
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(amount / of)
}
