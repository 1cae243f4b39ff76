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
import { NoticeLines } from '../notice-lines.tsx'
import { NoticeName } from '../notice-name.tsx'
import { type NoticeView, type OutboxLine, showNotice } from '../notices-queries.ts'
import { StatusMark } from '../status-mark.tsx'
import { AnswerCells } from './answer-cells.tsx'
import { StatusNote } from './status-note.tsx'

/** Notices of the outbox line by line, each with where it stands. */
export function OutboxLines(props: {
  readonly lines: readonly OutboxLine[]
  readonly answeredAtMs: number
  readonly label: string
  /** They were answered: what, and what was seen since. */
  readonly isAnswered?: boolean
  readonly onTakenBack?: (notice: NoticeView) => void
}) {
  const { t } = useTranslation('notices')
  const { lines, answeredAtMs, label, isAnswered = false, onTakenBack } = props
  return (
    <NoticeLines
      label={label}
      columns={[
        t('line.about'),
        t('line.platform'),
        t('line.status'),
        t(isAnswered ? 'line.answer' : 'line.answerBy'),
        t(isAnswered ? 'line.lastLook' : 'line.age'),
      ]}
    >
      {lines.map((line) => (
        <Line key={line.id} line={line} answeredAtMs={answeredAtMs} isAnswered={isAnswered} onTakenBack={onTakenBack} />
      ))}
    </NoticeLines>
  )
}

function Line(props: {
  readonly line: OutboxLine
  readonly answeredAtMs: number
  readonly isAnswered: boolean
  readonly onTakenBack: ((notice: NoticeView) => void) | undefined
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { ago } = useWritten()
  const { line, answeredAtMs, isAnswered, onTakenBack } = props
  const { id, platform, channel, status, ground, title, listing_count: listings, specimens } = line
  return (
    <tr>
      <th scope="row">
        <Link to="/notices/$noticeId" params={{ noticeId: id }} className="notice-name">
          <NoticeName notice={line} />
        </Link>
        {title && (
          <span className="notice-sub sellers-words notice-title">
            <bdi>{title}</bdi>
          </span>
        )}
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
        <StatusMark status={status} channel={channel} />
        <StatusNote line={line} answeredAtMs={answeredAtMs} />
        <LineDeed line={line} onTakenBack={onTakenBack} />
      </td>
      {isAnswered ? (
        <AnswerCells line={line} />
      ) : (
        <>
          <td data-label={t('line.answerBy')}>
            <Due line={line} />
          </td>
          <td data-label={t('line.age')}>{ago(line.created_at)}</td>
        </>
      )}
    </tr>
  )
}

/** The day by which an answer is asked, or from when its days count. */
function Due({ line }: { readonly line: OutboxLine }) {
  const { t } = useTranslation('notices')
  const { status, channel, answer_by: answerBy, withdraws_id: withdrawsId } = line
  if (answerBy) return <DueDay day={answerBy} isOpen={noticeCan('answer', line) && status !== 'answered'} />
  if (status !== 'sent' || withdrawsId) return '–'
  return <span className="notice-sub">{t(channel === 'form' ? 'due.fromNumber' : 'due.fromDelivery')}</span>
}

/** The one thing that may be pressing about a line: to take it back, or to send it again. */
function LineDeed(props: { readonly line: OutboxLine; readonly onTakenBack: ((notice: NoticeView) => void) | undefined }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const { mode } = usePage()
  const { line, onTakenBack } = props
  const params = { noticeId: line.id }
  const [maySend, mayReplay] = [useCan('send-notice'), useCan('replay-notice')]
  const isRecall = noticeCan('recall', line)
  const deed = useMutation({
    mutationFn: () =>
      isRecall
        ? call('POST /api/v1/notices/{noticeId}/recall', { params })
        : call('POST /api/v1/notices/{noticeId}/replay', { params }),
    onSuccess: (notice) => {
      showNotice(queries, notice)
      if (isRecall) onTakenBack?.(notice)
    },
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
