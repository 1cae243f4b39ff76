import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { ChartPart } from './chart-part.tsx'
import type { Statistics } from './figures-queries.ts'
import { noticedOf, type Sighting, sightings, standings } from './noticed-of.ts'

/** What platforms answer against what was seen: each listing of a delivered notice stands in one cell. */
export function SeenPart({ statistics: { rows } }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  if (noticedOf(rows) === 0) return null
  const nameOf = (name: Sighting) =>
    name === 'too-early' || name === 'not-looked' ? t(`seen.name.${name}`) : t(`looks.name.${name}`)
  const seen = sightings.filter((sighting) => noticedOf(rows, { sighting }) > 0)
  return (
    <ChartPart
      title={t('dashboard.seen.heading')}
      words={t('dashboard.seen.words')}
      chart={
        <table className="figures-stacked">
          <thead>
            <tr>
              <th scope="col">{t('dashboard.seen.answer')}</th>
              {seen.map((sighting) => (
                <th key={sighting} scope="col">
                  {nameOf(sighting)}
                </th>
              ))}
              <th scope="col">{t('page.total')}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map((standing) => (
              <tr key={standing}>
                <th scope="row">{t(`answers.name.${standing}`)}</th>
                {seen.map((sighting) => (
                  <td key={sighting} data-label={nameOf(sighting)}>
                    {written.number(noticedOf(rows, { standing, sighting }))}
                  </td>
                ))}
                <td data-label={t('page.total')}>{written.number(noticedOf(rows, { standing }))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
