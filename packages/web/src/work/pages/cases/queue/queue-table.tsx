import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import { useMe } from '../../../session.ts'
import type { CaseFilter } from '../case-filter.ts'
import type { CaseLine } from '../cases-queries.ts'
import { isReadInFull } from '../is-read-in-full.ts'
import { PressingMark } from '../parts/pressing-mark.tsx'
import { SpecimenWords } from '../parts/specimen-words.tsx'
import type { QueueView } from './queue-search.ts'

interface QueueTableProps {
  readonly lines: readonly CaseLine[]
  readonly filter: CaseFilter
  readonly view: QueueView
  readonly selected: ReadonlySet<string>
  /** Left out where nothing can be selected. */
  readonly toggle?: (id: string) => void
  readonly selectAll?: (ids: readonly string[]) => void
}

/** The queue as a table; on a phone its rows are stacked. */
export function QueueTable({ lines, filter, view, selected, toggle, selectAll }: QueueTableProps) {
  const { t } = useTranslation('cases')
  const isOver = view === 'decided' || view === 'closed'
  const areAll = lines.every(({ id }) => selected.has(id))
  return (
    <table className="queue-lines">
      <thead>
        <tr>
          {selectAll && (
            <td className="queue-select">
              <Checkbox
                aria-label={t('queue.selectAll')}
                checked={areAll}
                indeterminate={!areAll && selected.size > 0}
                onChange={() => selectAll(areAll ? [] : lines.map(({ id }) => id))}
              />
            </td>
          )}
          <th scope="col">{t('queue.column.listing')}</th>
          <th scope="col">{t('queue.column.seen')}</th>
          <th scope="col">{isOver ? t('queue.column.decision') : t('queue.column.pressing')}</th>
          <th scope="col">{t('queue.column.reports')}</th>
          <th scope="col">{t('queue.column.age')}</th>
          <th scope="col">{t('queue.column.who')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <QueueLine
            key={line.id}
            line={line}
            filter={filter}
            isOver={isOver}
            isSelected={selected.has(line.id)}
            toggle={toggle}
          />
        ))}
      </tbody>
    </table>
  )
}

interface QueueLineProps {
  readonly line: CaseLine
  readonly filter: CaseFilter
  readonly isOver: boolean
  readonly isSelected: boolean
  readonly toggle: ((id: string) => void) | undefined
}

function QueueLine({ line, filter, isOver, isSelected, toggle }: QueueLineProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const { ago, moment, number } = useWritten()
  const { id, title, platform, seen, decision, priority, report_count, listing_count, opened_at } = line
  return (
    <tr data-case={id} data-selected={isSelected || undefined}>
      {toggle && (
        <td className="queue-select">
          <Checkbox
            aria-label={t('cases:queue.select', { title: title || t('cases:untitled') })}
            checked={isSelected}
            onChange={() => toggle(id)}
          />
        </td>
      )}
      <th scope="row" className="queue-listing">
        <Link to="/cases/$caseId" params={{ caseId: id }} search={filter} className="queue-title sellers-words">
          <bdi>{title || t('cases:untitled')}</bdi>
        </Link>
        <span className="quiet-words">
          <bdi>{platform?.name ?? t('cases:noPlatform')}</bdi>
          {listing_count > 1 && ` · ${t('cases:listings', { count: listing_count })}`}
        </span>
      </th>
      <td className="queue-seen">
        {seen?.verdict === 'flag' ? (
          <SpecimenWords {...seen} specimens={seen.specimens_stated ? seen.specimens : null} />
        ) : (
          t(`cases:queue.${silence(seen)}`)
        )}
      </td>
      <td>{isOver && decision ? t(`codes:decision.${decision}`) : <PressingMark priority={priority} />}</td>
      <td data-label={t('cases:queue.column.reports')} className={report_count === 0 ? 'queue-none' : undefined}>
        {number(report_count)}
      </td>
      <td data-label={t('cases:queue.column.age')}>
        <time dateTime={opened_at} title={moment(opened_at)}>
          {ago(opened_at)}
        </time>
      </td>
      <td data-label={t('cases:queue.column.who')} className={line.assignees.length === 0 ? 'queue-none' : undefined}>
        <Holders line={line} />
      </td>
    </tr>
  )
}

/** Why no offer is named: nothing was there, part of it could not be read, or nobody has read it yet. */
function silence(seen: CaseLine['seen']): 'unread' | 'unflagged' | 'unreadInPart' {
  if (!seen) return 'unread'
  return isReadInFull(seen) ? 'unflagged' : 'unreadInPart'
}

function Holders({ line: { assignees } }: { readonly line: CaseLine }) {
  const { t } = useTranslation('cases')
  const { person_id } = useMe()
  if (assignees.length === 0) return t('queue.nobody')
  return assignees.map((each, at) => (
    <span key={each.person_id}>
      {at > 0 && ', '}
      {each.person_id === person_id ? t('you') : <bdi>{each.name ?? t('erasedPerson')}</bdi>}
    </span>
  ))
}
