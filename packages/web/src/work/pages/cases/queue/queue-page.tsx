import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffered } from '../../../frame/palette-actions.ts'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { Keys } from '../../../keys/keys-dialog.tsx'
import { useKeys } from '../../../keys/use-keys.ts'
import { Late } from '../../../parts/late.tsx'
import { PageHead } from '../../../parts/page-head.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useCan, useMe } from '../../../session.ts'
import { filterOf } from '../case-filter.ts'
import { type CaseLine, queueQuery } from '../cases-queries.ts'
import { DecidedStrip } from '../run/decided-strip.tsx'
import { useSessionDecisions } from '../run/session-decisions.ts'
import { useUndo } from '../run/use-undo.ts'
import { BulkBar } from './bulk-bar.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueFilters } from './queue-filters.tsx'
import type { QueueSearch } from './queue-search.ts'
import { QueueTable } from './queue-table.tsx'
import { useLineFocus } from './use-line-focus.ts'
import { useTakeNext } from './use-take-next.ts'

/** The cases that wait, or are in work, or are done: what somebody chose to see of them. */
export function QueuePage() {
  const { t } = useTranslation('cases')
  const search: QueueSearch = useSearch({ from: '/frame/queue' })
  const filter = filterOf(search)
  const mayReview = useCan('review-case')
  const isOver = search.view === 'decided' || search.view === 'closed'
  const queue = useInfiniteQuery(queueQuery(search))
  const lines = useMemo(() => queue.data?.pages.flatMap(({ items }) => items) ?? [], [queue.data])
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const chosen = lines.filter(({ id }) => selected.has(id))
  // What was selected when the dialog opened: the list behind it loses what is decided.
  const [bulk, openBulk] = useState<readonly CaseLine[] | null>(null)
  const next = useTakeNext(filter)
  const focus = useLineFocus()
  const undo = useUndo(filter)
  const [latest] = useSessionDecisions(useMe().person_id).filter(({ state }) => state === 'decided')
  const shortcut = useShortcut()

  const toggle = (id: string) =>
    select((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]))
  useOffered(
    useMemo(
      () => (mayReview ? [{ id: 'take-next', label: t('queue.takeNext'), onClick: next.take }] : []),
      [mayReview, next.take, t],
    ),
  )
  useKeys({
    'next-line': () => focus.move(1),
    'previous-line': () => focus.move(-1),
    ...(latest && { 'undo-last': () => void undo(latest) }),
    ...(mayReview && { 'take-next': next.take }),
    ...(mayReview &&
      !isOver && {
        'select-line': () => focus.id() && toggle(focus.id() as string),
        'decide-lines': () => chosen.length > 0 && openBulk(chosen),
      }),
  })

  return (
    <>
      <div>
        <PageHead title={t('queue.title')} lede={t(`queue.lede.${search.view ?? 'waiting'}`)}>
          <Keys place="queue" />
          {mayReview && (
            <Button onClick={next.take} loading={next.isBusy} aria-keyshortcuts={shortcut('take-next')}>
              {t('queue.takeNext')} <KeyHint action="take-next" />
            </Button>
          )}
        </PageHead>
        <DecidedStrip filter={filter} />
      </div>
      <ProblemNote error={next.error} />
      {next.isNothing && <p role="status">{t('queue.noneWaits')}</p>}
      <QueueFilters search={search} />
      {queue.isPending && <Late />}
      <ProblemNote error={queue.error} />
      {queue.isSuccess && lines.length === 0 && <QueueEmpty search={search} />}
      {lines.length > 0 && (
        <QueueTable
          lines={lines}
          filter={filter}
          view={search.view ?? 'waiting'}
          selected={selected}
          {...(mayReview && !isOver && { toggle, selectAll: (ids: readonly string[]) => select(new Set(ids)) })}
        />
      )}
      {queue.hasNextPage && (
        <Button
          variant="default"
          className="queue-more"
          loading={queue.isFetchingNextPage}
          onClick={() => void queue.fetchNextPage()}
        >
          {t('queue.more')}
        </Button>
      )}
      {(chosen.length > 0 || bulk) && <BulkBar chosen={chosen} bulk={bulk} open={openBulk} clear={() => select(new Set())} />}
    </>
  )
}
