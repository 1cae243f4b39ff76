import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePage } from '../../../page-context.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Loaded } from '../../../parts/loaded.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { useCan } from '../../../session.ts'
import { type NoticeView, noticeCountsQuery, outboxQuery, platformsQuery } from '../notices-queries.ts'
import { SheetDrop } from '../sheet-drop.tsx'
import { OutboxDigests } from './outbox-digests.tsx'
import { OutboxLines } from './outbox-lines.tsx'
import type { OutboxSearch } from './outbox-search.ts'
import { OutboxTabs } from './outbox-tabs.tsx'

/** What would leave and when, what has left, and what came of it. */
export function OutboxPage(): ReactElement {
  const { t } = useTranslation('notices')
  const { mode } = usePage()
  const search = useSearch({ from: '/frame/outbox' })
  const { part, platform } = search
  const mayRecord = useCan('record-outcome')
  const counts = useQuery(noticeCountsQuery(platform)).data?.counts
  const [takenBack, takeBack] = useState<NoticeView | null>(null)
  return (
    <>
      <PageHead title={t('outbox.title')} lede={t(`outbox.mode.${mode}`)}>
        <PlatformChoice search={search} />
      </PageHead>
      <OutboxTabs search={search} counts={counts} />
      <div role="status" className="outbox-told">
        {takenBack && <TakenBack notice={takenBack} />}
      </div>
      {part === 'answered' && <StillThereChoice search={search} />}
      {!part && counts && counts.held > 0 && <LeavingNow platform={platform} onTakenBack={takeBack} />}
      {(!part || part === 'under') && <OutboxDigests platform={platform} />}
      <Listed search={search} onTakenBack={takeBack} />
      {mayRecord && (!part || part === 'under' || part === 'delivered') && (
        <details className="outbox-sheet">
          <summary>{t('sheet.memberSummary')}</summary>
          <p className="quiet-words">{t('sheet.memberWords')}</p>
          <SheetDrop to="/api/v1/digests" />
        </details>
      )}
    </>
  )
}

function PlatformChoice({ search }: { readonly search: OutboxSearch }) {
  const { t } = useTranslation('notices')
  const navigate = useNavigate({ from: '/outbox' })
  const platforms = useQuery(platformsQuery).data?.items ?? []
  const { platform, ...others } = search
  return (
    <NativeSelect
      label={t('outbox.platform')}
      className="outbox-platform"
      value={platform ?? ''}
      onChange={({ currentTarget: { value } }) => void navigate({ search: value ? { ...others, platform: value } : others })}
      data={[{ value: '', label: t('outbox.everyPlatform') }, ...platforms.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}

/** A line that went back to the drafts may be out of sight: it is said where it stands now. */
function TakenBack({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('notices')
  return (
    <p className="notice-told">
      {t('outbox.takenBack')}{' '}
      <Link to="/notices/$noticeId" params={{ noticeId: notice.id }}>
        {t('outbox.toDraft')}
      </Link>
    </p>
  )
}

function StillThereChoice({ search }: { readonly search: OutboxSearch }) {
  const { t } = useTranslation('notices')
  const navigate = useNavigate({ from: '/outbox' })
  const { show, ...others } = search
  return (
    <Checkbox
      className="outbox-still-there"
      label={t('outbox.stillThere')}
      checked={show === 'still-there'}
      onChange={({ currentTarget: { checked } }) =>
        void navigate({ search: checked ? { ...others, show: 'still-there' } : others })
      }
    />
  )
}

/** What can still be taken back stands on top, wherever it would stand in the list. */
function LeavingNow(props: { readonly platform: string | undefined; readonly onTakenBack: (notice: NoticeView) => void }) {
  const { platform, onTakenBack } = props
  const { t } = useTranslation('notices')
  const { data, dataUpdatedAt } = useInfiniteQuery(outboxQuery({ part: 'leaving', ...(platform && { platform }) }))
  const lines = data?.pages.flatMap(({ items }) => items) ?? []
  if (lines.length === 0) return null
  return (
    <section className="outbox-leaving" aria-labelledby="leaving-now">
      <h2 id="leaving-now">{t('outbox.leavingNow')}</h2>
      <OutboxLines lines={lines} answeredAtMs={dataUpdatedAt} label={t('outbox.leavingNow')} onTakenBack={onTakenBack} />
    </section>
  )
}

function Listed({ search, onTakenBack }: { readonly search: OutboxSearch; readonly onTakenBack: (notice: NoticeView) => void }) {
  const { t } = useTranslation('notices')
  const { part } = search
  const query = useInfiniteQuery(outboxQuery(search))
  const { data, dataUpdatedAt, hasNextPage, fetchNextPage, isFetchingNextPage } = query
  if (!data) return <Loaded query={query}>{() => null}</Loaded>
  const all = data.pages.flatMap(({ items }) => items)
  const lines = part ? all : all.filter(({ status }) => status !== 'held')
  if (all.length === 0 && search.show)
    return <Empty heading={t('outbox.empty.stillThere.heading')} words={t('outbox.empty.stillThere.words')} />
  if (all.length === 0)
    return <Empty heading={t(`outbox.empty.${part ?? 'all'}.heading`)} words={t(`outbox.empty.${part ?? 'all'}.words`)} />
  return (
    <>
      {lines.length > 0 && (
        <OutboxLines
          lines={lines}
          answeredAtMs={dataUpdatedAt}
          label={t('outbox.title')}
          isAnswered={part === 'answered'}
          onTakenBack={onTakenBack}
        />
      )}
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage} className="notice-more">
          {t('more')}
        </Button>
      )}
    </>
  )
}
