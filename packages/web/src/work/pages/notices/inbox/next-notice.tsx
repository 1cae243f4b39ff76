import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { inboxQuery } from './inbox-queries.ts'

/** Leads on to what still waits, the most urgent first. */
export function NextNotice({ afterId }: { readonly afterId: string }) {
  const { t } = useTranslation('notices')
  const { data } = useInfiniteQuery(inboxQuery('waiting'))
  const waiting = (data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ id, withdraws_id }) => id !== afterId && withdraws_id === null,
  )
  const [next] = waiting.toSorted((one, other) => (one.answer_by ?? '9').localeCompare(other.answer_by ?? '9'))
  if (!data) return null
  if (!next) return <p className="notice-sub">{t('received.noMore')}</p>
  return (
    <Link to="/inbox/$noticeId" params={{ noticeId: next.id }} className="notice-onward">
      {t('received.next', { count: waiting.length })}
    </Link>
  )
}
