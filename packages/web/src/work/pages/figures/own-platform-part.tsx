import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { ChartPart } from './chart-part.tsx'
import { totalOf } from './figures-queries.ts'
import { lookResults } from './looks-of.ts'
import { medianSpan, noticedOf, standings } from './noticed-of.ts'
import type { OwnFigures } from './own-figures-page.tsx'

type Row = readonly [name: string, amount: string]

const unverifiable = ['walled', 'robots-refused', 'unreachable'] as const

/** One platform: what reached it, what it answered and how soon, and what was seen a week later. */
export function OwnPlatformPart({ figures }: { readonly figures: OwnFigures['platforms'][number] }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const { rows } = figures
  const noticed = noticedOf(rows)
  const median = medianSpan(rows)
  // Of nothing there is no share: a dash, not a nought.
  const of = (part: number, whole: number) =>
    whole === 0 ? '–' : t('dashboard.compare.of', { part: written.number(part), whole: written.number(whole) })
  const looked = (result: (typeof lookResults)[number]) =>
    totalOf({ rows }, ...(result === 'unverifiable' ? unverifiable : [result]).map((each) => `verifications.${each}.7d`))
  const looks = lookResults.reduce((sum, result) => sum + looked(result), 0)
  const arrived: readonly Row[] = [
    [t('own.notices'), written.number(totalOf({ rows }, 'notices.delivered'))],
    [t('own.noticed'), written.number(noticed)],
    [t('own.answered'), of(noticed - noticedOf(rows, { standing: 'no-answer' }), noticed)],
    [t('dashboard.compare.median'), median === null ? '–' : t(`dashboard.days.${median}`)],
  ]
  const answered = standings.map((standing): Row => [t(`answers.name.${standing}`), of(noticedOf(rows, { standing }), noticed)])
  const seen = lookResults.map((result): Row => [t(`looks.name.${result}`), of(looked(result), looks)])
  return (
    <ChartPart
      title={figures.platform.name}
      words={[
        t('own.by', { organisation: figures.organisation.name }),
        ...(figures.is_complete ? [] : [t('page.incomplete')]),
      ].join(' ')}
      chart={
        noticed === 0 && looks === 0 ? (
          <p>{t('own.none')}</p>
        ) : (
          <>
            <Numbers rows={arrived} />
            <h3>{t('own.answersHeading')}</h3>
            <Numbers rows={answered} />
            <h3>{t('looks.head.7d')}</h3>
            <Numbers rows={seen} />
            <p className="quiet-words">
              {t('own.looksWords')} {t('looks.presumed')}
            </p>
          </>
        )
      }
    />
  )
}

function Numbers({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table className="figures-own">
      <tbody>
        {rows.map(([name, amount]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
