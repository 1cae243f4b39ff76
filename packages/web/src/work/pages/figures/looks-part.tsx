import { useTranslation } from 'react-i18next'
import { stacked } from '../../parts/scale.ts'
import { useWritten } from '../../parts/written.ts'
import { ChartPart } from './chart-part.tsx'
import { type Statistics, totalOf } from './figures-queries.ts'
import { type Looks, lookResults, looksOf } from './looks-of.ts'

const width = 600

/** What was seen afterwards, step by step: gone, still there, and what could not be checked, always in one bar. */
export function LooksPart({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const looks = looksOf(statistics.rates)
  const wrong = totalOf(statistics, 'confirmations.disagree')
  const checked = wrong + totalOf(statistics, 'confirmations.agree')
  const isNone = looks.every((each) => each.looks === 0)
  return (
    <ChartPart
      title={t('looks.heading')}
      words={t('looks.words')}
      chart={
        isNone ? (
          <p>{t('looks.none')}</p>
        ) : (
          <>
            <ul className="chart-legend">
              {lookResults.map((result) => (
                <li key={result}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <rect className={`chart-look-${result}`} x="1" y="1" width="14" height="14" rx="2" />
                  </svg>
                  {t(`looks.name.${result}`)}
                </li>
              ))}
            </ul>
            {looks.map((each) => (
              <LookBar key={each.step} {...each} />
            ))}
            <p className="quiet-words">{t('looks.presumed')}</p>
            {checked > 0 && (
              <p className="quiet-words">
                {t('dashboard.overturned', { checked: written.number(checked), wrong: written.number(wrong) })}
              </p>
            )}
          </>
        )
      }
      table={isNone ? null : <LooksTable looks={looks} />}
    />
  )
}

function LookBar({ step, looks, found }: Looks) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const seen = found.filter(({ amount }) => amount > 0)
  const said = seen.map(({ result, share }) => t('looks.said', { name: t(`looks.name.${result}`), share: written.share(share) }))
  const places = stacked(found.map(({ share }) => share))
  return (
    <figure className="chart-look">
      <figcaption>
        <span className="chart-name">{t(`looks.head.${step}`)}</span>{' '}
        <span className="quiet-words">{t('looks.of', { count: looks, amount: written.number(looks) })}</span>
      </figcaption>
      <svg
        className="chart"
        viewBox={`0 0 ${width} 22`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said.join('; ') || t('looks.none')}
      >
        <title>{t('looks.svg', { step: t(`looks.step.${step}`) })}</title>
        <rect className="chart-ground" x="0" y="0" width={width} height="22" />
        {found.map(({ result }, at) => {
          const { from = 0, share = 0 } = places[at] ?? {}
          return share === 0 ? null : (
            <rect
              key={result}
              className={`chart-look-${result}`}
              x={from * width}
              y="0"
              width={Math.max(1, share * width - 1.5)}
              height="22"
            />
          )
        })}
      </svg>
      <p className="chart-said">{said.join(' · ')}</p>
    </figure>
  )
}

function LooksTable({ looks }: { readonly looks: readonly Looks[] }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('looks.what')}</th>
          {looks.map(({ step }) => (
            <th key={step} scope="col">
              {t(`looks.head.${step}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lookResults.map((result, at) => (
          <tr key={result}>
            <th scope="row">{t(`looks.name.${result}`)}</th>
            {looks.map(({ step, looks: whole, found }) => {
              const { amount = 0, share = 0 } = found[at] ?? {}
              return (
                <td key={step}>
                  {written.number(amount)}
                  {whole > 0 && <span className="quiet-words"> {written.share(share)}</span>}
                </td>
              )
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('looks.together')}</th>
          {looks.map(({ step, looks: whole }) => (
            <td key={step}>{written.number(whole)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
