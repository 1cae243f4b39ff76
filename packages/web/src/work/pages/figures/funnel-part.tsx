import { useTranslation } from 'react-i18next'
import { useWritten } from '../../parts/written.ts'
import { BarList, BarTable } from './bar-list.tsx'
import { ChartPart } from './chart-part.tsx'
import { type Statistics, totalOf } from './figures-queries.ts'
import { noticedOf } from './noticed-of.ts'

type Rows = Pick<Statistics, 'rows'>

/** The flow, from a listing to its end: what each step counts. */
const steps = {
  looked: (of: Rows) => totalOf(of, 'listings.screened'),
  flagged: (of: Rows) => totalOf(of, 'listings.flagged'),
  opened: (of: Rows) => totalOf(of, 'cases.opened'),
  decided: (of: Rows) => totalOf(of, 'cases.decided.notify'),
  noticed: ({ rows }: Rows) => noticedOf(rows),
  removed: ({ rows }: Rows) => noticedOf(rows, { standing: 'removed' }),
  gone: (of: Rows) => totalOf(of, 'verifications.gone.7d'),
} as const
type Step = keyof typeof steps

/** Cases name no platform in the log. */
const ofNoPlatform: readonly Step[] = ['opened', 'decided']

/** How many got how far. Bars share one scale, each counts its own thing, and the words say which. */
export function FunnelPart(props: { readonly statistics: Statistics; readonly isByPlatform: boolean }) {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const { statistics, isByPlatform } = props
  const bars = (Object.keys(steps) as Step[]).map((step) => ({
    code: step,
    name: t(`funnel.step.${step}`),
    amount: isByPlatform && ofNoPlatform.includes(step) ? null : steps[step](statistics),
  }))
  const undelivered = totalOf(statistics, 'listings.undelivered')
  return (
    <ChartPart
      title={t('funnel.heading')}
      words={t('funnel.words')}
      chart={
        <>
          <BarList bars={bars} />
          {undelivered > 0 && (
            <p className="quiet-words">
              {t('dashboard.undelivered', { count: undelivered, amount: written.number(undelivered) })}
            </p>
          )}
        </>
      }
      table={<BarTable what={t('funnel.what')} counted={t('funnel.amount')} bars={bars} />}
    />
  )
}
