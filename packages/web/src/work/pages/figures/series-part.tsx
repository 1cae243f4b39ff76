import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { lengthOf, roundTop } from '../../parts/scale.ts'
import { useWritten } from '../../parts/written.ts'
import { ChartPart } from './chart-part.tsx'
import { type Series, type Statistics, seriesMeasures, seriesQuery } from './figures-queries.ts'
import type { FiguresChoice, Span } from './figures-search.ts'
import { periodsOf } from './periods-of.ts'

const names = Object.keys(seriesMeasures) as readonly Series[]

/** A few counts over time, each on a scale of its own: what is compared is their shape, not their height. */
export function SeriesPart({ choice, today }: { readonly choice: FiguresChoice; readonly today: string }) {
  const { t } = useTranslation('figures')
  const series = useQuery(seriesQuery(choice))
  const starts = periodsOf(choice.from, choice.to, choice.by)
  return (
    <Loaded query={series}>
      {(statistics) => {
        const counted = names.map((name) => ({ name, amounts: amountsOf(statistics, name, starts) }))
        return (
          <ChartPart
            title={t(`dashboard.series.${choice.by}`)}
            words={choice.to < today ? t('dashboard.seriesWords') : `${t('dashboard.seriesWords')} ${t('dashboard.notOver')}`}
            chart={
              <div className="chart-multiples">
                {counted.map(({ name, amounts }) => (
                  <Bars key={name} name={name} amounts={amounts} starts={starts} by={choice.by} />
                ))}
              </div>
            }
            table={<SeriesTable counted={counted} starts={starts} by={choice.by} />}
          />
        )
      }}
    </Loaded>
  )
}

interface Counted {
  readonly name: Series
  readonly amounts: readonly number[]
}

function amountsOf({ rows }: Statistics, name: Series, starts: readonly string[]): readonly number[] {
  const measures: readonly string[] = seriesMeasures[name]
  const at = new Map(starts.map((start, index) => [start, index]))
  const amounts = starts.map(() => 0)
  for (const { from, measure, amount } of rows) {
    const index = at.get(from)
    const isOf = measures.some((each) => measure === each || measure.startsWith(`${each}.`))
    if (index !== undefined && isOf) amounts[index] = (amounts[index] ?? 0) + amount
  }
  return amounts
}

const height = 120
const barWidth = 10

function Bars({ name, amounts, starts, by }: Counted & { readonly starts: readonly string[]; readonly by: Span }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const say = usePeriod(by)
  const top = roundTop(Math.max(...amounts))
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const title = t(`dashboard.name.${name}`)
  const most = amounts.indexOf(Math.max(...amounts))
  const peak =
    total === 0
      ? t('monthly.noPeak')
      : t('dashboard.peak', { when: say(starts[most] ?? ''), amount: written.number(amounts[most] ?? 0) })
  return (
    <figure className="chart-multiple">
      <figcaption>
        <span className="chart-name">{title}</span> <span className="chart-number">{written.number(total)}</span>
      </figcaption>
      <div className="chart-plot">
        <span className="chart-top" aria-hidden="true">
          {written.number(top)}
        </span>
        <svg
          className={`chart chart-bars chart-${name}`}
          viewBox={`0 0 ${Math.max(1, amounts.length) * barWidth} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${title}. ${peak}`}
        >
          <title>{title}</title>
          {amounts.map((amount, at) => {
            const tall = lengthOf(amount, top, height, 1.5)
            return (
              <rect
                key={starts[at]}
                className="chart-bar"
                x={at * barWidth + 1}
                y={height - tall}
                width={barWidth - 2}
                height={tall}
              />
            )
          })}
        </svg>
        <span className="chart-ends" aria-hidden="true">
          <span>{say(starts[0] ?? '')}</span>
          <span>{say(starts.at(-1) ?? '')}</span>
        </span>
      </div>
    </figure>
  )
}

function SeriesTable(props: { readonly counted: readonly Counted[]; readonly starts: readonly string[]; readonly by: Span }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const say = usePeriod(props.by)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(`dashboard.head.${props.by}`)}</th>
          {props.counted.map(({ name }) => (
            <th key={name} scope="col">
              {t(`dashboard.name.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.starts.map((start, at) => (
          <tr key={start}>
            <th scope="row">{say(start)}</th>
            {props.counted.map(({ name, amounts }) => (
              <td key={name}>{written.number(amounts[at] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How a span is called: a quarter by its number, a month by its name and year, a week and a day by their first day. */
function usePeriod(by: Span): (start: string) => string {
  const { t, i18n } = useTranslation('figures')
  const tag = i18n.language === 'en' ? 'en-GB' : i18n.language
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(by !== 'month' && { day: 'numeric' }),
  })
  return (start) => {
    if (start === '') return ''
    const quarter = Math.ceil(Number(start.slice(5, 7)) / 3)
    return by === 'quarter' ? t('dashboard.quarter', { quarter, year: start.slice(0, 4) }) : format.format(new Date(start))
  }
}
