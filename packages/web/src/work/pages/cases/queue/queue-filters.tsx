import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { decisions } from '@vigie/casework'
import { groups, products } from '@vigie/engine'
import { useTranslation } from 'react-i18next'
import { useNames } from '../../../../reading/use-names.ts'
import { useWritten } from '../../../parts/written.ts'
import { useCan } from '../../../session.ts'
import { filterOf } from '../case-filter.ts'
import { caseCountsQuery, platformsQuery } from '../cases-queries.ts'
import { type QueueSearch, type QueueView, queueViews, readQueueSearch } from './queue-search.ts'

/** More are not counted one by one: the server stops there. */
const mostCounted = 1000

/** Which cases are shown, and in which order. Everything stands in the address. */
export function QueueFilters({ search }: { readonly search: QueueSearch }) {
  const { t } = useTranslation(['cases', 'codes'])
  const names = useNames()
  const navigate = useNavigate()
  const mayReview = useCan('review-case')
  const { data: platforms } = useQuery(platformsQuery)
  const { data: counts } = useQuery(caseCountsQuery(filterOf(search)))
  const { number } = useWritten()
  const counted = (view: QueueView): string | null => {
    const count = view === 'waiting' ? counts?.waiting : view === 'mine' ? counts?.mine : undefined
    if (count === undefined) return null
    return count < mostCounted ? number(count) : t('cases:queue.countOver', { count: number(mostCounted) })
  }
  const set = (name: keyof QueueSearch, value: string) =>
    void navigate({ to: '/queue', search: readQueueSearch({ ...search, [name]: value }), replace: true })
  const sorted = (words: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: words[value] ?? value })).sort((one, other) => one.label.localeCompare(other.label))
  const choice = (name: 'platform' | 'product' | 'group', options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={t(`cases:queue.filter.${name}`)}
      value={search[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
      data={[{ value: '', label: t(`cases:queue.filter.anyOf.${name}`) }, ...options]}
    />
  )
  return (
    <search className="queue-filters">
      <nav aria-label={t('cases:queue.views')}>
        <ul className="queue-views">
          {queueViews
            .filter((view) => view !== 'mine' || mayReview)
            .map((view) => (
              <li key={view}>
                <Link
                  to="/queue"
                  search={readQueueSearch({ ...search, view })}
                  activeOptions={{ exact: true, includeSearch: true }}
                >
                  {t(`cases:queue.view.${view}`)}
                  {counted(view) !== null && <span className="queue-count"> {counted(view)}</span>}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <div className="queue-choices">
        {choice(
          'platform',
          (platforms?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        )}
        {choice('product', sorted(names.products, products))}
        {choice('group', sorted(names.groups, groups))}
        {(search.view === 'decided' || search.view === 'closed') && (
          <NativeSelect
            label={t('cases:queue.filter.decision')}
            value={search.decision ?? ''}
            onChange={(event) => set('decision', event.currentTarget.value)}
            data={[
              { value: '', label: t('cases:queue.filter.anyOf.decision') },
              ...decisions.map((value) => ({ value, label: t(`codes:decision.${value}`) })),
            ]}
          />
        )}
        <NativeSelect
          label={t('cases:queue.filter.order')}
          value={search.order ?? 'pressing'}
          onChange={(event) => set('order', event.currentTarget.value)}
          data={(['pressing', 'oldest'] as const).map((value) => ({ value, label: t(`cases:queue.order.${value}`) }))}
        />
      </div>
    </search>
  )
}
