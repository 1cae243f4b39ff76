import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { noticeCan } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { usePage } from '../../../page-context.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan } from '../../../session.ts'
import { DueDay } from '../due-day.tsx'
import { NoticeName } from '../notice-name.tsx'
import { type NoticeLine, showNotice } from '../notices-queries.ts'
import { StatusMark } from '../status-mark.tsx'
import { StatusNote } from './status-note.tsx'

/** Notices line by line; on a phone each line is a small sheet of its own. */
export function OutboxLines(props: {
  readonly lines: readonly NoticeLine[]
  readonly answeredAtMs: number
  readonly label: string
}) {
  const { t } = useTranslation('notices')
  const { lines, answeredAtMs, label } = props
  return (
    <table className="notice-lines" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('line.about')}</th>
          <th scope="col">{t('line.platform')}</th>
          <th scope="col">{t('line.status')}</th>
          <th scope="col">{t('line.answerBy')}</th>
          <th scope="col">{t('line.age')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} answeredAtMs={answeredAtMs} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, answeredAtMs }: { readonly line: NoticeLine; readonly answeredAtMs: number }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { ago } = useWritten()
  const { id, platform, channel, status, ground, listing_count: listings, specimens, answer_by: answerBy } = line
  return (
    <tr>
      <th scope="row">
        <Link to="/notices/$noticeId" params={{ noticeId: id }} className="notice-name">
          <NoticeName notice={line} />
        </Link>
        <span className="notice-sub">
          {t('listings', { count: listings })}, {t('specimens', { count: specimens })}
        </span>
        <span className="notice-sub">{t(`codes:ground.${ground}`)}</span>
      </th>
      <td>
        <bdi>{platform.name}</bdi>
        {channel && <span className="notice-sub">{t(`codes:channel.${channel}`)}</span>}
      </td>
      <td className="notice-standing">
        <StatusMark status={status} />
        <StatusNote line={line} answeredAtMs={answeredAtMs} />
        <LineDeed line={line} />
      </td>
      <td data-label={t('line.answerBy')} className={answerBy ? undefined : 'notice-none'}>
        {answerBy ? <DueDay day={answerBy} isOpen={noticeCan('answer', line) && status !== 'answered'} /> : '–'}
      </td>
      <td data-label={t('line.age')}>{ago(line.created_at)}</td>
    </tr>
  )
}

/** The one thing that may be pressing about a line: to take it back, or to send it again. */
function LineDeed({ line }: { readonly line: NoticeLine }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const { mode } = usePage()
  const params = { noticeId: line.id }
  const [maySend, mayReplay] = [useCan('send-notice'), useCan('replay-notice')]
  const isRecall = noticeCan('recall', line)
  const deed = useMutation({
    mutationFn: () =>
      isRecall
        ? call('POST /api/v1/notices/{noticeId}/recall', { params })
        : call('POST /api/v1/notices/{noticeId}/replay', { params }),
    onSuccess: (notice) => showNotice(queries, notice),
  })
  const isOffered = (isRecall && maySend) || (noticeCan('replay', line) && mayReplay && mode !== 'observe')
  if (!isOffered && !deed.error) return null
  return (
    <>
      {isOffered && (
        <Button variant="default" size="xs" onClick={() => deed.mutate()} loading={deed.isPending}>
          {t(isRecall ? 'recall' : 'replay')}
        </Button>
      )}
      <ProblemNote error={deed.error} />
    </>
  )
}
