import { type VerificationStep, verificationSteps } from '@vigie/casework'
import type { Locale } from '../../http/choose-locale.ts'
import { drawBars } from '../charts/draw-bars.ts'
import { drawShares } from '../charts/draw-shares.ts'
import { drawSteps } from '../charts/draw-steps.ts'
import type { SayWords } from '../site-words.ts'
import type { PublicCount } from './public-count.ts'
import type { PublicFigures } from './public-figures.ts'
import { answerNames, type drawnMonthly, finds, removedFinds, weekStep } from './public-measures.ts'
import type { PublicRow } from './publish-row.ts'
import { amountOf, sayCount } from './say-count.ts'

/** In which words and which language. */
export interface Said {
  readonly t: SayWords
  readonly locale: Locale
}

/** How far listings get: each step with its count. */
export function stepsOf({ byMonth, answers, looks }: PublicFigures) {
  return [
    ['looked', byMonth.looked.total],
    ['flagged', byMonth.flagged.total],
    ['opened', byMonth.opened.total],
    ['decided', byMonth.decided.total],
    ['noticed', byMonth.noticed.total],
    ['removed', answers.cells[0] as PublicCount],
    ['gone', looks[weekStep].cells[0] as PublicCount],
  ] as const
}

export function drawFunnel(figures: PublicFigures, { t, locale }: Said): string {
  const steps = stepsOf(figures).map(([name, count]) => ({
    label: t(`figures:funnel.step.${name}`),
    written: sayCount(count, t, locale),
    amount: amountOf(count),
  }))
  const description = steps.map(({ label, written }) => `${label}: ${written}`).join('. ')
  return drawSteps({ id: 'funnel', title: t('figures:funnel.svg'), description }, steps)
}

export function drawMonths(name: (typeof drawnMonthly)[number], { byMonth, months }: PublicFigures, { t, locale }: Said): string {
  const format = new Intl.NumberFormat(locale)
  const bars = byMonth[name].cells.map((count, at) => ({
    amount: amountOf(count),
    label: monthIn(locale, months[at] as string, 'short'),
    says: t('figures:monthly.bar', { month: monthIn(locale, months[at] as string, 'long'), amount: sayCount(count, t, locale) }),
  }))
  const peak = bars.reduce((most, { amount }, at) => ((amount ?? 0) > (bars[most]?.amount ?? 0) ? at : most), 0)
  const amount = bars[peak]?.amount ?? 0
  const month = monthIn(locale, months[peak] as string, 'long')
  const description =
    amount === 0 ? t('figures:monthly.noPeak') : t('figures:monthly.peak', { month, amount: format.format(amount) })
  const title = t('figures:monthly.svg', { what: t(`figures:monthly.name.${name}`) })
  return drawBars({ id: `monthly-${name}`, title, description }, bars, (value) => format.format(value))
}

/** A row of parts with their shares of the whole; a share is null where the part or the whole is not shown. */
export interface DividedRow {
  readonly svg: string
  readonly parts: readonly { readonly kind: string; readonly name: string; readonly share: string; readonly count: string }[]
  readonly total: string
  readonly isNone: boolean
}

export function divideAnswers({ answers }: PublicFigures, said: Said): DividedRow {
  const names = answerNames.map((name) => ({ kind: `answer-${name}`, name: said.t(`figures:answers.name.${name}`) }))
  return divide(answers, names, { id: 'answers', title: said.t('figures:answers.svg') }, said)
}

/** What was seen of those that platforms say were removed; null where it is not shown. */
export function divideSeen({ answers, removedSeen }: PublicFigures, said: Said): DividedRow | null {
  const total = answers.cells[0] as PublicCount
  if (removedSeen === null) return null
  const names = removedFinds.map((name) => ({ kind: `find-${name}`, name: nameOfSeen(name, said.t) }))
  return divide({ cells: removedSeen, total }, names, { id: 'seen', title: said.t('figures:seen.svg') }, said)
}

function nameOfSeen(name: (typeof removedFinds)[number], t: SayWords): string {
  return name === 'too-early' || name === 'not-looked' ? t(`figures:seen.name.${name}`) : t(`figures:looks.name.${name}`)
}

export function divideLooks({ looks }: PublicFigures, said: Said): readonly (DividedRow & { readonly step: VerificationStep })[] {
  const names = finds.map((name) => ({ kind: `find-${name}`, name: said.t(`figures:looks.name.${name}`) }))
  return verificationSteps.map((step) => {
    const title = said.t('figures:looks.svg', { step: said.t(`figures:looks.step.${step}`) })
    return { step, ...divide(looks[step], names, { id: `looks-${step}`, title }, said) }
  })
}

function divide(
  { cells, total }: PublicRow,
  names: readonly { readonly kind: string; readonly name: string }[],
  words: { readonly id: string; readonly title: string },
  { t, locale }: Said,
): DividedRow {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const whole = amountOf(total)
  const parts = names.map(({ kind, name }, at) => {
    const count = cells[at] as PublicCount
    const amount = amountOf(count)
    const share = amount === null || whole === null || whole === 0 ? null : amount / whole
    const written = share === null ? sayCount(count, t, locale) : percent.format(share)
    return { kind, name, share, written, count: sayCount(count, t, locale) }
  })
  const description = parts.map(({ name, written }) => `${name}: ${written}`).join('. ')
  const shares = parts.map(({ kind, name, share, written }) => ({ kind, share, says: `${name}: ${written}` }))
  return {
    svg: drawShares({ ...words, description }, shares),
    parts: parts.map(({ kind, name, written, count }) => ({ kind, name, share: written, count })),
    total: sayCount(total, t, locale),
    isNone: whole === 0,
  }
}

export function monthIn(locale: Locale, day: string, month: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', { month, year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
