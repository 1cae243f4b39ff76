import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../../page-context.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Late } from '../../../parts/late.tsx'
import { filterOf } from '../case-filter.ts'
import { anyListingQuery } from './queue-new.ts'
import { type QueueSearch, readQueueSearch } from './queue-search.ts'

/** Nothing to show: because nothing is there, or because of what is asked for. */
export function QueueEmpty({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation('cases')
  const isNarrow = Object.keys(filterOf(search)).length > 0 || search.decision !== undefined
  const { view } = search
  const { locale } = usePage()
  const { data: hasAny, isLoading } = useQuery({ ...anyListingQuery, enabled: view === undefined && !isNarrow })
  if (isNarrow) {
    return (
      <Empty heading={t('queue.empty.filtered')} words={t('queue.emptyWords.filtered')}>
        <Link to="/queue" search={readQueueSearch({ view })}>
          {t('queue.clearFilters')}
        </Link>
      </Empty>
    )
  }
  if (isLoading) return <Late />
  if (view === undefined && hasAny === false) {
    const address = `${location.origin}/${locale}/report`
    return (
      <Empty heading={t('queue.newHeading')} words={t('queue.newWords', { address })}>
        <a href={address}>{t('queue.newLink')}</a>
      </Empty>
    )
  }
  return <Empty heading={t(`queue.empty.${view ?? 'waiting'}`)} words={t(`queue.emptyWords.${view ?? 'waiting'}`)} />
}
