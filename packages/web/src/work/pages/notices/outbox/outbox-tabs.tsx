import { Link } from '@tanstack/react-router'
import type { NoticeStatus } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import { type OutboxSearch, outboxPartNames, outboxParts } from './outbox-search.ts'

/** The outbox by where its notices stand, each part with how many stand there. */
export function OutboxTabs(props: {
  readonly search: OutboxSearch
  readonly counts: Readonly<Record<NoticeStatus, number>> | undefined
}) {
  const { t } = useTranslation('notices')
  const { number } = useWritten()
  const { search, counts } = props
  const { part: _, show: __, ...others } = search
  const count = (statuses: readonly NoticeStatus[]) => counts && number(statuses.reduce((sum, status) => sum + counts[status], 0))
  const tab = (search: OutboxSearch, name: string, amount: string | undefined) => (
    <li key={name}>
      <Link to="/outbox" search={search} className="notice-tab" activeOptions={{ exact: true }}>
        {name} {amount !== undefined && <span className="notice-tab-count">{amount}</span>}
      </Link>
    </li>
  )
  return (
    <nav aria-label={t('outbox.parts')}>
      <ul className="notice-tabs">
        {tab(others, t('outbox.part.all'), counts && count(Object.keys(counts) as NoticeStatus[]))}
        {outboxPartNames.map((part) => tab({ ...others, part }, t(`outbox.part.${part}`), count(outboxParts[part])))}
      </ul>
    </nav>
  )
}
