import { keptReasons, outcomes } from '@vigie/casework'
import { namesIn } from '@vigie/engine'
import type { Locale } from '../http/choose-locale.ts'
import type { ReceivedNotice } from '../outcomes/received-views.ts'
import { pageWords } from './page-words.ts'
import type { PageWords } from './page-words-en.ts'
import type { ShellPage } from './shell.ts'

export interface AnswerPageOptions {
  readonly locale: Locale
  readonly otherUrl: string
  /** Why the last answer was not taken. */
  readonly problem: string | null
}

type Item = ReceivedNotice['items'][number]

/** What the page of a notice shows: the sender, the ground, each listing with the answer so far, and the choices. */
export function answerPage(notice: ReceivedNotice, { locale, otherUrl, problem }: AnswerPageOptions): ShellPage {
  const all = pageWords(locale)
  const words = all.answer
  const isOver = notice.status === 'withdrawn' || notice.withdraws_id !== null
  return {
    locale,
    title: words.title,
    heading: words.heading(notice.items.length),
    otherUrl,
    template: 'answer',
    words: {
      lede: isOver ? words.withdrawn : words.lede(notice.contact.name),
      isOver,
      problem: problem && `${all.wrong} ${problem}`,
      facts: [
        ...(notice.because ? [[words.ground, groundOf(notice.because)]] : []),
        [words.reasons, notice.reasons],
        ...(notice.answer_by && !isOver ? [[words.answerBy, dayIn(locale, notice.answer_by)]] : []),
      ],
      // Who wrote the reasons wrote them in this language, whatever the page's.
      noticeLanguage: notice.locale,
      items: notice.items.map((item, index) => itemOf(item, index, words, locale)),
      actions: [...outcomes.map((action) => [action, words.actions[action]]), ['', words.actions.none]],
      reasons: [['', '–'], ...keptReasons.map((reason) => [reason, words.keptReasons[reason]])],
      labels: words,
    },
  }
}

function groundOf(because: NonNullable<ReceivedNotice['because']>): string {
  if (because.kind === 'against-terms') return `${because.title} (${because.clause}) – ${because.url}`
  return `${because.title} (${because.jurisdiction}, ${because.rule}) – ${because.url}`
}

function itemOf(item: Item, index: number, words: PageWords['answer'], locale: Locale) {
  const { taxon, common_name, product, specimens, specimens_stated, outcome } = item
  const species = common_name && taxon ? `${common_name} (${taxon})` : (taxon ?? '')
  const facts = [
    [words.address, item.url],
    [words.species, species],
    [words.product, product === null ? '' : namesIn(locale).products[product]],
    [words.specimens, specimens === null ? '' : specimens_stated ? String(specimens) : words.atLeast(specimens)],
    [words.seen, item.seen.map((quote) => (locale === 'fr' ? `« ${quote} »` : `“${quote}”`)).join(' · ')],
    [words.now, outcome === null ? '' : words.actions[outcome.action]],
  ]
  return {
    id: item.listing_id,
    legend: words.listing(index + 1),
    facts: facts.filter(([, value]) => value !== ''),
    action: outcome?.action ?? '',
    reason: outcome?.reason ?? '',
    note: outcome?.note ?? '',
  }
}

function dayIn(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
