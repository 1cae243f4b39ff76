import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../parts/empty.tsx'
import { filterOf } from '../case-filter.ts'
import { type QueueSearch, readQueueSearch } from './queue-search.ts'

/** Nothing to show: because nothing is there, or because of what is asked for. */
export function QueueEmpty({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation('cases')
  const isNarrow = Object.keys(filterOf(search)).length > 0 || search.decision !== undefined
  const { view } = search
  if (isNarrow) {
    return (
      <Empty heading={t('queue.empty.filtered')} words={t('queue.emptyWords.filtered')}>
        <Link to="/queue" search={readQueueSearch({ view })}>
          {t('queue.clearFilters')}
        </Link>
      </Empty>
    )
  }
  return <Empty heading={t(`queue.empty.${view ?? 'waiting'}`)} words={t(`queue.emptyWords.${view ?? 'waiting'}`)} />
}
