import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../parts/empty.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useMe } from '../../../session.ts'
import { DueDay } from '../due-day.tsx'
import { NoticeName } from '../notice-name.tsx'
import { SheetDrop } from '../sheet-drop.tsx'
import { inboxQuery, type ReceivedLine } from './inbox-queries.ts'
import { inboxPartNames } from './inbox-search.ts'

/** The notices that a platform's company has received: what waits for its answer first. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation('notices')
  const { organisation } = useMe()
  return (
    <>
      <PageHead title={t('inbox.title')} lede={t('inbox.lede', { organisation: organisation.name })} />
      <nav aria-label={t('inbox.parts')}>
        <ul className="notice-tabs">
          {inboxPartNames.map((name) => (
            <li key={name}>
              <Link
                to="/inbox"
                search={name === 'waiting' ? {} : { part: name }}
                className="notice-tab"
                activeOptions={{ exact: true }}
              >
                {t(`inbox.part.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Received />
      <details className="outbox-sheet">
        <summary>{t('sheet.officerSummary')}</summary>
        <p className="quiet-words">{t('sheet.officerWords')}</p>
        <SheetDrop to="/api/v1/received-notices/digests" />
      </details>
    </>
  )
}

function Received() {
  const { t } = useTranslation('notices')
  const { part = 'waiting' } = useSearch({ from: '/frame/inbox' })
  const query = useInfiniteQuery(inboxQuery(part))
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  if (!data) return <Loaded query={query}>{() => null}</Loaded>
  const lines = data.pages.flatMap(({ items }) => items)
  if (lines.length === 0) return <Empty heading={t(`inbox.empty.${part}.heading`)} words={t(`inbox.empty.${part}.words`)} />
  return (
    <>
      <table className="notice-lines" aria-label={t(`inbox.part.${part}`)}>
        <thead>
          <tr>
            <th scope="col">{t('line.about')}</th>
            <th scope="col">{t('line.platform')}</th>
            <th scope="col">{t('line.from')}</th>
            <th scope="col">{t('line.received')}</th>
            <th scope="col">{t('line.answerBy')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ReceivedRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage} className="notice-more">
          {t('more')}
        </Button>
      )}
    </>
  )
}

function ReceivedRow({ line }: { readonly line: ReceivedLine }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { day, ago } = useWritten()
  const { id, status, notifier, platform, sent_at: sentAt, answer_by: answerBy, ground, listing_count: listings } = line
  const isOpen = status !== 'answered' && status !== 'withdrawn'
  return (
    <tr>
      <th scope="row">
        <Link to="/inbox/$noticeId" params={{ noticeId: id }} className="notice-name">
          <NoticeName notice={line} />
        </Link>
        <span className="notice-sub">
          {t('listings', { count: listings })} · {t(`codes:ground.${ground}`)}
        </span>
        {status === 'acknowledged' && <span className="notice-status notice-status-waiting">{t('inbox.acknowledged')}</span>}
      </th>
      <td>
        <bdi>{platform}</bdi>
      </td>
      <td data-label={t('line.from')}>
        <bdi>{notifier}</bdi>
      </td>
      <td data-label={t('line.received')}>
        <time dateTime={sentAt}>{day(sentAt)}</time>
        <span className="notice-sub">{ago(sentAt)}</span>
      </td>
      <td data-label={t('line.answerBy')} className={answerBy ? undefined : 'notice-none'}>
        {answerBy ? <DueDay day={answerBy} isOpen={isOpen} /> : '–'}
      </td>
    </tr>
  )
}
