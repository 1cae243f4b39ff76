import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { inboxCountsQuery, inboxQuery } from './inbox-queries.ts'

/** Leads on to what still waits, the most urgent first. */
export function NextNotice({ afterId }: { readonly afterId: string }) {
  const { t } = useTranslation('notices')
  const { data } = useInfiniteQuery(inboxQuery({}))
  const counts = useQuery(inboxCountsQuery).data?.counts
  const waiting = (data?.pages.flatMap(({ items }) => items) ?? []).filter(({ id }) => id !== afterId)
  const [next] = waiting
  if (!data) return null
  if (!next) return <p className="notice-sub">{t('received.noMore')}</p>
  return (
    <Link to="/inbox/$noticeId" params={{ noticeId: next.id }} className="notice-onward">
      {t('received.next', { count: Math.max(waiting.length, counts?.waiting ?? 0) })}
    </Link>
  )
}
