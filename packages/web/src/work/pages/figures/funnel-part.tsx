import { useTranslation } from 'react-i18next'
import { BarList, BarTable } from './bar-list.tsx'
import { ChartPart } from './chart-part.tsx'
import { type Statistics, totalOf } from './figures-queries.ts'

/** The flow, from a listing to its end: which measures each step adds up. */
const steps = [
  ['looked', ['listings.screened']],
  ['flagged', ['listings.flagged']],
  ['opened', ['cases.opened']],
  ['decided', ['cases.decided.notify']],
  ['noticed', ['listings.noticed']],
  ['removed', ['outcomes.removed.answers', 'outcomes.seller-suspended.answers']],
  ['gone', ['verifications.gone.7d']],
] as const

/** How many got how far. Bars share one scale, each counts its own thing, and the words say which. */
export function FunnelPart({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('figures')
  const bars = steps.map(([step, measures]) => ({
    code: step,
    name: t(`funnel.step.${step}`),
    amount: totalOf(statistics, ...measures),
  }))
  return (
    <ChartPart
      title={t('funnel.heading')}
      words={t('funnel.words')}
      chart={<BarList bars={bars} />}
      table={<BarTable what={t('funnel.what')} counted={t('funnel.amount')} bars={bars} />}
    />
  )
}
