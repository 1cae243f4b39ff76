import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import { DueDay } from '../due-day.tsx'
import { NoticeLines } from '../notice-lines.tsx'
import { NoticeName } from '../notice-name.tsx'
import { StatusMark } from '../status-mark.tsx'
import { useArrivalWords } from './arrival-words.ts'
import type { ReceivedLine } from './inbox-queries.ts'

/** Received notices line by line, each with what is asked about it, or what was answered. */
export function InboxLines(props: {
  readonly lines: readonly ReceivedLine[]
  readonly label: string
  /** Of several parts at once: each says where it stands. */
  readonly isMixed: boolean
  readonly isAnswered: boolean
}) {
  const { t } = useTranslation('notices')
  const { lines, label, isMixed, isAnswered } = props
  return (
    <NoticeLines
      label={label}
      columns={[
        t('line.about'),
        t('line.platform'),
        t('line.from'),
        t('line.received'),
        t(isMixed ? 'line.status' : isAnswered ? 'inbox.answer' : 'line.answerBy'),
      ]}
    >
      {lines.map((line) => (
        <Row key={line.id} line={line} isMixed={isMixed} />
      ))}
    </NoticeLines>
  )
}

function Row({ line, isMixed }: { readonly line: ReceivedLine; readonly isMixed: boolean }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { day, ago } = useWritten()
  const where = useArrivalWords()(line)
  const { id, status, notifier, platform, ground, listing_count: listings, first_listing: first, withdraws_id } = line
  const arrivedAt = line.delivered_at ?? line.sent_at
  return (
    <tr>
      <th scope="row">
        <Link to="/inbox/$noticeId" params={{ noticeId: id }} className="notice-name">
          <NoticeName notice={line} />
        </Link>
        <span className="notice-sub">
          {first && (
            <bdi className="inbox-item">
              {first.external_id ? t('inbox.item', { number: first.external_id }) : first.url.replace(/^https?:\/\/(www\.)?/, '')}
            </bdi>
          )}
          {t('listings', { count: listings })} · {t(`codes:ground.${ground}`)}
        </span>
        {status === 'acknowledged' && (
          <span className="notice-status notice-status-waiting">
            {t(line.replied_at ? 'inbox.replied' : 'inbox.acknowledged')}
          </span>
        )}
      </th>
      <td>
        <bdi>{platform}</bdi>
      </td>
      <td data-label={t('line.from')}>
        <bdi>{notifier}</bdi>
      </td>
      <td data-label={t('line.received')} className="inbox-received">
        {where ?? (
          <>
            <time dateTime={arrivedAt}>{day(arrivedAt)}</time>
            <span className="notice-sub">{ago(arrivedAt)}</span>
          </>
        )}
      </td>
      <td
        data-label={t(isMixed ? 'line.status' : status === 'answered' ? 'inbox.answer' : 'line.answerBy')}
        className="inbox-standing"
      >
        <div>
          {isMixed && !withdraws_id && <StatusMark status={status} />}
          {isMixed && withdraws_id && <span className="notice-sub">{t('codes:noticeStatus.withdrawn')}</span>}
          <Asked line={line} isMixed={isMixed} />
        </div>
      </td>
    </tr>
  )
}

/** What is asked of whoever reads it, and by when; or what they have said. */
function Asked({ line, isMixed }: { readonly line: ReceivedLine; readonly isMixed: boolean }) {
  const { t } = useTranslation('notices')
  const { status, answer_by: answerBy, withdraws_id } = line
  const nothing = isMixed ? null : '–'
  if (status === 'withdrawn' || withdraws_id) return nothing
  if (status === 'answered') return <Given line={line} />
  if (status === 'asked') return <span className="notice-sub">{t('inbox.paused')}</span>
  return answerBy ? <DueDay day={answerBy} isOpen /> : nothing
}

/** What was answered last, and when. */
function Given({ line: { answered, listing_count: total } }: { readonly line: ReceivedLine }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { day } = useWritten()
  if (!answered) return null
  return (
    <>
      {answered.actions.map(({ action, listings: count }) => (
        <span key={action} className="inbox-given">
          {count === total
            ? t(`codes:outcome.${action}`)
            : t('inbox.someOf', { action: t(`codes:outcome.${action}`), count, total })}
        </span>
      ))}
      <span className="notice-sub">
        <time dateTime={answered.last_at}>{day(answered.last_at)}</time>
      </span>
    </>
  )
}
