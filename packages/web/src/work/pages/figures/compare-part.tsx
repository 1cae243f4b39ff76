import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../parts/loaded.tsx'
import { useWritten } from '../../parts/written.ts'
import { ChartPart } from './chart-part.tsx'
import type { NamedPlatform } from './figures-filter.tsx'
import { compareQuery, type Statistics, totalOf } from './figures-queries.ts'
import type { FiguresChoice } from './figures-search.ts'
import { medianSpan, noticedOf } from './noticed-of.ts'

const columns = ['noticed', 'answered', 'removed', 'median', 'gone', 'presumed', 'unverifiable'] as const
const unverifiable = ['walled', 'robots-refused', 'unreachable'] as const

/** Platforms beside each other: what reached them, what they say, how soon, and what was seen. */
export function ComparePart(props: { readonly choice: FiguresChoice; readonly platforms: readonly NamedPlatform[] }) {
  const { t } = useTranslation('figures')
  return (
    <ChartPart
      title={t('dashboard.compare.heading')}
      words={t('dashboard.compare.words')}
      chart={
        <Loaded query={useQuery(compareQuery(props.choice))}>
          {(statistics) => <CompareTable statistics={statistics} platforms={props.platforms} />}
        </Loaded>
      }
    />
  )
}

function CompareTable(props: { readonly statistics: Statistics; readonly platforms: readonly NamedPlatform[] }) {
  const { t } = useTranslation('figures')
  const compared = props.platforms
    .map(({ id, name }) => ({ id, name, rows: props.statistics.rows.filter((row) => row.platform_id === id) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => noticedOf(other.rows) - noticedOf(one.rows))
  if (compared.length === 0) return <p>{t('dashboard.compare.none')}</p>
  return (
    <table className="figures-stacked">
      <thead>
        <tr>
          <th scope="col">{t('dashboard.compare.platform')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`dashboard.compare.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.map((platform) => (
          <CompareRow key={platform.id} {...platform} />
        ))}
      </tbody>
    </table>
  )
}

function CompareRow({ name, rows }: { readonly name: string; readonly rows: Statistics['rows'] }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const looked = (...results: readonly string[]) => totalOf({ rows }, ...results.map((result) => `verifications.${result}.7d`))
  const looks = looked('gone', 'presumed-gone', 'still-up', 'changed', ...unverifiable)
  const noticed = noticedOf(rows)
  // Of nothing there is no share: a dash, not a nought.
  const of = (part: number, whole: number) =>
    whole === 0 ? '–' : t('dashboard.compare.of', { part: written.number(part), whole: written.number(whole) })
  const median = medianSpan(rows)
  const cells = {
    noticed: written.number(noticed),
    answered: of(noticed - noticedOf(rows, { standing: 'no-answer' }), noticed),
    removed: of(noticedOf(rows, { standing: 'removed' }), noticed),
    median: median === null ? '–' : t(`dashboard.days.${median}`),
    gone: of(looked('gone'), looks),
    presumed: of(looked('presumed-gone'), looks),
    unverifiable: of(looked(...unverifiable), looks),
  }
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {columns.map((column) => (
        <td key={column} data-label={t(`dashboard.compare.${column}`)}>
          {cells[column]}
        </td>
      ))}
    </tr>
  )
}
