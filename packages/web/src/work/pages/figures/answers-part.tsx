import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { BarList, BarTable } from './bar-list.tsx'
import { ChartPart } from './chart-part.tsx'
import type { Rate, Statistics } from './figures-queries.ts'
import { noticedOf, standings } from './noticed-of.ts'

/** What platforms say that they did with the listings that reached them, and the share that says "removed": a claim, and called one. */
export function AnswersPart({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const bars = standings.map((standing) => ({
    code: `answer-${standing}`,
    name: t(`answers.name.${standing}`),
    amount: noticedOf(statistics.rows, { standing }),
  }))
  const part = { title: t('answers.heading'), words: t('answers.words') }
  if (bars.every(({ amount }) => amount === 0)) return <ChartPart {...part} chart={<p>{t('answers.none')}</p>} />
  const rate = statistics.rates.find(({ id }) => id === 'answered-removed')
  return (
    <ChartPart
      {...part}
      chart={
        <>
          {rate && <ClaimedShare rate={rate} />}
          <BarList bars={bars} />
        </>
      }
      table={<BarTable what={t('answers.what')} counted={t('answers.amount')} bars={bars} together={t('answers.together')} />}
    />
  )
}

/** Never without what could not be verified. */
function ClaimedShare({ rate: { value, numerator, denominator, unverifiable_share: unverifiable } }: { readonly rate: Rate }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  if (value === null) return null
  return (
    <p className="figure-large">
      <strong>{written.share(value)}</strong>
      <span>
        {t('dashboard.claimed', { part: written.number(numerator), whole: written.number(denominator) })}{' '}
        {unverifiable !== null && t('dashboard.unverifiable', { share: written.share(unverifiable) })}
      </span>
    </p>
  )
}
