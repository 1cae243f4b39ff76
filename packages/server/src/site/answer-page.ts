import { keptReasons, outcomes } from '@vigie/casework'
import { namesIn } from '@vigie/engine'
import type { Locale } from '../http/choose-locale.ts'
import type { ReceivedNotice } from '../outcomes/received-views.ts'
import type { ShellPage } from './shell.ts'
import type { SayWords } from './site-words.ts'

export interface AnswerPageOptions {
  readonly locale: Locale
  readonly t: SayWords
  readonly otherUrl: string
  /** Why the last answer was not taken. */
  readonly problem: string | null
}

type Item = ReceivedNotice['items'][number]

/** What the page of a notice shows: the sender, the ground, each listing with the answer so far, and the choices. */
export function answerPage(notice: ReceivedNotice, { locale, t, otherUrl, problem }: AnswerPageOptions): ShellPage {
  const isOver = notice.status === 'withdrawn' || notice.withdraws_id !== null
  return {
    locale,
    title: t('site:answer.title'),
    heading: t('site:answer.heading', { count: notice.items.length }),
    otherUrl,
    template: 'answer',
    words: {
      lede: isOver ? t('site:answer.withdrawn') : t('site:answer.lede', { notifier: notice.contact.name }),
      isOver,
      problem: problem && `${t('site:wrong')} ${problem}`,
      facts: [
        ...(notice.because ? [[t('site:answer.ground'), groundOf(notice.because)]] : []),
        [t('site:answer.reasons'), notice.reasons],
        ...(notice.answer_by && !isOver ? [[t('site:answer.answerBy'), dayIn(locale, notice.answer_by)]] : []),
      ],
      // Who wrote the reasons wrote them in this language, whatever the page's.
      noticeLanguage: notice.locale,
      items: notice.items.map((item, index) => itemOf(item, index, t, locale)),
      actions: [...outcomes.map((action) => [action, t(`site:answer.actions.${action}`)]), ['', t('site:answer.actions.none')]],
      also: alsoSaid(notice.items.map(({ outcome }) => outcome)),
      automated: [
        ['yes', t('notices:also.yes')],
        ['no', t('notices:also.no')],
        ['', t('notices:also.notSaid')],
      ],
      reasons: [['', '–'], ...keptReasons.map((reason) => [reason, t(`site:answer.keptReasons.${reason}`)])],
    },
  }
}

/** What was said so far beside the answers, by the first that says anything; it is asked once for all of them. */
function alsoSaid(outcomes: readonly Item['outcome'][]) {
  const automated = outcomes.find((outcome) => outcome !== null && outcome.automated !== null)?.automated ?? null
  const contest = outcomes.find((outcome) => outcome?.contest)?.contest ?? ''
  return { automated: automated === null ? '' : automated ? 'yes' : 'no', contest }
}

function groundOf(because: NonNullable<ReceivedNotice['because']>): string {
  if (because.kind === 'against-terms') return `${because.title} (${because.clause}) – ${because.url}`
  return `${because.title} (${because.jurisdiction}, ${because.rule}) – ${because.url}`
}

function itemOf(item: Item, index: number, t: SayWords, locale: Locale) {
  const { taxon, called, common_name, product, specimens, specimens_stated, outcome } = item
  const name = called ?? common_name
  const species = name && taxon ? `${name} (${taxon})` : (taxon ?? '')
  const count = specimens === null ? '' : new Intl.NumberFormat(locale).format(specimens)
  const facts = [
    [t('site:answer.address'), item.url],
    [t('site:answer.species'), species],
    [t('site:answer.product'), product === null ? '' : namesIn(locale).products[product]],
    [
      t('site:answer.specimens'),
      specimens === null || specimens_stated ? count : t('site:answer.atLeast', { number: specimens }),
    ],
    [t('site:answer.seen'), item.seen.map((words) => t('site:answer.quote', { words })).join(' · ')],
    [t('site:answer.now'), outcome === null ? '' : t(`site:answer.actions.${outcome.action}`)],
    [t('site:answer.reply'), outcome?.reply?.words ?? ''],
  ]
  return {
    id: item.listing_id,
    legend: t('site:answer.listing', { number: index + 1 }),
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
