import { definitionsVersion, measures } from '../../statistics/measures.ts'
import { notes } from '../../statistics/statistics-notes.ts'
import type { ShellPage } from '../shell.ts'
import { divideAnswers, divideLooks, divideSeen, drawFunnel, drawMonths, monthIn, type Said, stepsOf } from './figures-charts.ts'
import { type Period, periods, usualPeriod } from './period.ts'
import type { PublicCount } from './public-count.ts'
import type { PublicFigures } from './public-figures.ts'
import { columns, drawnMonthly, publicMeasures } from './public-measures.ts'
import { amountOf, sayCount } from './say-count.ts'
import { figuresInFile, fileColumns } from './write-figures-csv.ts'

/** The page of figures; null where no organisation runs the site yet. */
export function figuresPage(figures: PublicFigures | null, period: Period, said: Said): ShellPage {
  const { t, locale } = said
  return {
    locale,
    title: t('figures:page.title'),
    heading: t('figures:page.heading'),
    lede: t('figures:page.lede'),
    description: t('figures:page.description'),
    nav: 'figures',
    address: '/figures',
    look: 'wide',
    otherUrl: `/${locale === 'en' ? 'fr' : 'en'}/figures${period === usualPeriod ? '' : `?period=${period}`}`,
    template: 'figures',
    words: {
      periods: periods.map((name) => ({ name, words: t(`figures:page.period.${name}`), isChosen: name === period })),
      csvUrl: `/${locale}/figures.csv?period=${period}`,
      figures: figures && !figures.isEmpty ? shown(figures, said) : null,
      isNobody: figures === null,
      waiting: figures && sayWaiting(figures, said),
      notes: (
        [
          'not-the-trade',
          'flagged-is-not-illegal',
          'answers-are-claims',
          'presumed-is-not-gone',
          'corrections-count-again',
        ] as const
      ).map((code) => notes[code][locale]),
      version: definitionsVersion,
      // What a delivered notice's listings are counted by is one thing in so many rows.
      definitions: [
        ...measures
          .filter(({ id }) => publicMeasures.has(id) && !id.startsWith('noticed.'))
          .map((measure) => ({ id: measure.id as string, words: measure[locale] })),
        { id: 'noticed.*.*', words: t('figures:defined.notices') },
      ],
      fileColumns: fileColumns.map((name) => ({ name, words: t(`figures:file.column.${name}`) })),
      fileFigures: figuresInFile,
    },
  }
}

/** When more is published, and whether something that is over is held back. */
function sayWaiting({ next, isWaiting }: PublicFigures, { t, locale }: Said): string {
  const waiting = t('figures:page.waiting', { day: dayIn(locale, next) })
  return isWaiting ? `${waiting} ${t('figures:page.tooLittle')}` : waiting
}

function shown(figures: PublicFigures, said: Said) {
  const { t, locale } = said
  const say = (count: Parameters<typeof sayCount>[0]) => sayCount(count, t, locale)
  return {
    span: t('figures:page.span', {
      from: monthIn(locale, figures.from, 'long'),
      to: dayIn(locale, figures.to),
      organisation: figures.organisation,
      time: figures.countedAt.toISOString().slice(11, 16),
    }),
    isComplete: figures.isComplete,
    funnel: {
      svg: drawFunnel(figures, said),
      rows: stepsOf(figures).map(([name, count]) => [t(`figures:funnel.step.${name}`), say(count)]),
    },
    monthly: {
      charts: drawnMonthly.map((name) => ({ name: t(`figures:monthly.name.${name}`), svg: drawMonths(name, figures, said) })),
      rows: figures.months.map((month, at) => ({
        month: monthIn(locale, month, 'short'),
        counts: drawnMonthly.map((name) => say(figures.byMonth[name].cells[at] ?? { kind: 'exact', amount: 0 })),
      })),
      totals: drawnMonthly.map((name) => say(figures.byMonth[name].total)),
    },
    answers: divideAnswers(figures, said),
    answersOf:
      figures.answers.cells[0]?.kind === 'exact' && figures.answers.total.kind === 'exact' ? sayAnswers(figures, said) : null,
    seen: divideSeen(figures, said),
    isNoneRemoved: figures.answers.cells[0]?.kind === 'exact' && figures.answers.cells[0].amount === 0,
    looks: divideLooks(figures, said).map((row) => ({
      ...row,
      head: t(`figures:looks.head.${row.step}`),
      of: t('figures:looks.of', { count: amountOf(figures.looks[row.step].total) ?? 2, amount: row.total }),
    })),
    platforms: {
      columns: columns.map((column) => t(`figures:platforms.column.${column}`)),
      rows: figures.platforms.map(({ name, counts }) => ({
        name: name ?? t('figures:platforms.others'),
        counts: counts.map(say),
      })),
    },
  }
}

/** The share of those removed, with what it is a share of. */
function sayAnswers({ answers: { cells, total } }: PublicFigures, { t, locale }: Said): string {
  const [part, whole] = [sayCount(cells[0] as PublicCount, t, locale), sayCount(total, t, locale)]
  return t('figures:answers.of', { part, whole })
}

function dayIn(locale: Said['locale'], day: string): string {
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}
