import { Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Answer, call } from '../../api/call.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWritten } from '../../parts/written.ts'
import { OwnPlatformPart } from './own-platform-part.tsx'
import { daysOf, ownPeriods } from './own-search.ts'

export type OwnFigures = Answer<'GET /api/v1/received-notice-statistics'>

const ownFiguresQuery = (days: { readonly from: string; readonly to: string }) =>
  queryOptions({
    queryKey: ['received-notice-statistics', days],
    queryFn: ({ signal }) => call('GET /api/v1/received-notice-statistics', { query: days }, signal),
  })

/** What came of the notices that a company's platforms have received, as those who sent them count it. */
export function OwnFiguresPage() {
  const { t } = useTranslation('figures')
  const written = useWritten()
  const navigate = useNavigate()
  const { period = '12-months' } = useSearch({ from: '/frame/own-figures' })
  const days = daysOf(period, new Date().toISOString().slice(0, 10))
  return (
    <>
      <PageHead title={t('own.title')} lede={t('own.lede', { from: written.day(days.from), to: written.day(days.to) })} />
      <section className="figures-filter" aria-label={t('own.period')}>
        <div className="figures-periods">
          {ownPeriods.map((each) => (
            <Button
              key={each}
              variant={each === period ? 'filled' : 'default'}
              aria-pressed={each === period}
              onClick={() => void navigate({ to: '/own-figures', search: { period: each }, replace: true })}
            >
              {t(`dashboard.period.${each}`)}
            </Button>
          ))}
        </div>
      </section>
      <Loaded query={useQuery(ownFiguresQuery(days))}>
        {({ platforms }) =>
          platforms.length === 0 ? (
            <Empty heading={t('own.emptyHeading')} words={t('own.emptyWords')} />
          ) : (
            <div className="figures">
              {platforms.map((each) => (
                <OwnPlatformPart key={each.platform.id} figures={each} />
              ))}
              <p className="quiet-words">{t('own.notes')}</p>
            </div>
          )
        }
      </Loaded>
    </>
  )
}
