import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { receivedParts } from '@vigie/casework'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../parts/empty.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useMe } from '../../../session.ts'
import { SheetDrop } from '../sheet-drop.tsx'
import { InboxEmpty } from './inbox-empty.tsx'
import { InboxFinder } from './inbox-finder.tsx'
import { InboxLines } from './inbox-lines.tsx'
import { inboxCountsQuery, inboxQuery } from './inbox-queries.ts'

/** The notices that a platform's company has received: what waits for its answer first. */
export function InboxPage(): ReactElement {
  const { t } = useTranslation('notices')
  const { organisation } = useMe()
  const { q } = useSearch({ from: '/frame/inbox' })
  const byDigest = useQuery(inboxCountsQuery).data?.by_digest ?? false
  return (
    <>
      <PageHead title={t('inbox.title')} lede={t('inbox.lede', { organisation: organisation.name })} />
      <Tabs />
      <InboxFinder key={q ?? ''} q={q} />
      <Received />
      {byDigest && (
        <details className="outbox-sheet">
          <summary>{t('sheet.officerSummary')}</summary>
          <p className="quiet-words">{t('sheet.officerWords')}</p>
          <SheetDrop to="/api/v1/received-notices/digests" />
        </details>
      )}
    </>
  )
}

function Tabs() {
  const { t } = useTranslation('notices')
  const { number } = useWritten()
  const counts = useQuery(inboxCountsQuery).data?.counts
  return (
    <nav aria-label={t('inbox.parts')}>
      <ul className="notice-tabs">
        {receivedParts.map((name) => (
          <li key={name}>
            <Link
              to="/inbox"
              search={name === 'waiting' ? {} : { part: name }}
              className="notice-tab"
              activeOptions={{ exact: true }}
            >
              {t(`inbox.part.${name}`)} {counts && <span className="notice-tab-count">{number(counts[name])}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Received() {
  const { t } = useTranslation('notices')
  const search = useSearch({ from: '/frame/inbox' })
  const { part = 'waiting', q } = search
  const query = useInfiniteQuery(inboxQuery(search))
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  if (!data) return <Loaded query={query}>{() => null}</Loaded>
  const lines = data.pages.flatMap(({ items }) => items)
  if (lines.length === 0) {
    if (q !== undefined) return <Empty heading={t('inbox.search.none', { q })} words={t('inbox.search.hint')} />
    return <InboxEmpty part={part} />
  }
  const label = q === undefined ? t(`inbox.part.${part}`) : t('inbox.search.found', { q })
  return (
    <>
      {q !== undefined && (
        <p role="status" className="inbox-found">
          {label}
        </p>
      )}
      <InboxLines lines={lines} label={label} isMixed={q !== undefined} isAnswered={q === undefined && part === 'answered'} />
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage} className="notice-more">
          {t('more')}
        </Button>
      )}
    </>
  )
}
