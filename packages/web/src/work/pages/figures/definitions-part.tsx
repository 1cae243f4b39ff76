import { useTranslation } from 'react-i18next'
import { usePage } from '../../page-context.ts'
import { useWritten } from '../../parts/written.ts'
import { ChartPart } from './chart-part.tsx'
import { type Statistics, totalOf } from './figures-queries.ts'

/** Everything that was counted, with its name in the file and what it means. */
export function DefinitionsPart({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const { locale } = usePage()
  const written = useWritten()
  const counted = statistics.measures
    .map((measure) => ({ ...measure, amount: totalOf(statistics, measure.id) }))
    .filter(({ amount }) => amount > 0)
  const table = (
    <table className="figures-definitions figures-stacked">
      <thead>
        <tr>
          <th scope="col">{t('defined.measure')}</th>
          <th scope="col">{t('defined.what')}</th>
          <th scope="col">{t('funnel.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map((measure) => (
          <tr key={measure.id}>
            <th scope="row">
              <code>{measure.id}</code>
            </th>
            <td data-label={t('defined.what')}>{measure[locale]}</td>
            <td data-label={t('funnel.amount')}>{written.number(measure.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <ChartPart
      title={t('defined.heading')}
      words={t('defined.words', { version: statistics.definitions_version })}
      chart={<p>{t('dashboard.counted', { count: counted.length })}</p>}
      table={table}
      tableName={t('page.definitions')}
    />
  )
}
