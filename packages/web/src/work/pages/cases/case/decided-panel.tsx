import { Button, Menu } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { caseCan } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan, useMe } from '../../../session.ts'
import { type CaseView, caseNoticesQuery, casesKey } from '../cases-queries.ts'
import { SpecimenWords } from '../parts/specimen-words.tsx'
import { readDraft } from './reading-draft.ts'

interface DecidedPanelProps {
  readonly caseFile: CaseView
  readonly onward: (() => void) | null
}

/** What was decided, by whom, and what came of it; with the way back. What somebody had typed meanwhile is still there. */
export function DecidedPanel({ caseFile, onward }: DecidedPanelProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const { decision, status } = caseFile
  return (
    <div className="decision-form">
      <h2>{decision ? t('cases:decided.heading', { decision: t(`codes:decision.${decision}`) }) : t('cases:decided.closed')}</h2>
      <DecidedBy caseFile={caseFile} />
      {decision === 'notify' && <NoticeLinks caseId={caseFile.id} />}
      {decision === 'unsure' && status === 'decided' && <p>{t('cases:decided.unsure')}</p>}
      <KeptReading caseFile={caseFile} />
      <DecidedDeeds caseFile={caseFile} />
      {onward && <Button onClick={onward}>{t('cases:case.next')}</Button>}
    </div>
  )
}

function DecidedBy({ caseFile: { events, reviews } }: Pick<DecidedPanelProps, 'caseFile'>) {
  const { t } = useTranslation('cases')
  const { moment } = useWritten()
  const { person_id } = useMe()
  const made = events.findLast(({ kind }) => kind === 'case.decided')
  if (!made) return null
  const isMine = made.person?.person_id === person_id
  const reason = reviews.findLast(({ reader }) => reader.person_id === made.person?.person_id)?.reason
  const name = made.person?.name ?? t('erasedPerson')
  return (
    <>
      <p>{isMine ? t('decided.byYou', { moment: moment(made.at) }) : t('decided.by', { name, moment: moment(made.at) })}</p>
      {reason && (
        <p className="review-reason">
          <bdi>{reason}</bdi>
        </p>
      )}
    </>
  )
}

/** The notices that follow from the decision; they are drafted a moment after it. */
function NoticeLinks({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['cases', 'codes'])
  const { data, error } = useQuery({
    ...caseNoticesQuery(caseId),
    refetchInterval: ({ state }) => (state.data?.items.length === 0 ? 2_000 : false),
  })
  if (error) return <ProblemNote error={error} />
  if (!data) return null
  if (data.items.length === 0) return <p className="quiet-words">{t('cases:decided.noNotice')}</p>
  return (
    <ul className="notice-links">
      {data.items.map(({ id, platform, status }) => (
        <li key={id}>
          <Link to="/notices/$noticeId" params={{ noticeId: id }}>
            {t('cases:decided.notice', { platform: platform.name })}
          </Link>
          <span className="quiet-words"> {t(`codes:noticeStatus.${status}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Somebody else decided while one was typing: what was typed is shown, and comes back with the case if it is reopened. */
function KeptReading({ caseFile }: Pick<DecidedPanelProps, 'caseFile'>) {
  const { t } = useTranslation('cases')
  const draft = readDraft(caseFile.id)
  if (!draft) return null
  return (
    <div className="kept-reading" role="status">
      <p>{t('decided.kept')}</p>
      <p>
        <SpecimenWords {...draft} />
      </p>
      {draft.reason && (
        <p className="review-reason">
          <bdi>{draft.reason}</bdi>
        </p>
      )}
    </div>
  )
}

function DecidedDeeds({ caseFile }: Pick<DecidedPanelProps, 'caseFile'>) {
  const { t } = useTranslation('cases')
  const queries = useQueryClient()
  const mayDecide = useCan('decide-case')
  const { id: caseId } = caseFile
  const stale = () =>
    Promise.all([queries.invalidateQueries({ queryKey: casesKey }), queries.invalidateQueries({ queryKey: ['notices'] })])
  const reopening = useMutation({
    mutationFn: (reason: 'mistake' | 'appeal') =>
      call('POST /api/v1/cases/{caseId}/reopening', { params: { caseId }, body: { reason } }),
    onSettled: stale,
  })
  const closing = useMutation({
    mutationFn: () => call('POST /api/v1/cases/{caseId}/closing', { params: { caseId } }),
    onSettled: stale,
  })
  if (!mayDecide) return null
  return (
    <div className="decided-deeds">
      {caseCan('reopen', caseFile) && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" loading={reopening.isPending}>
              {t('decided.reopen')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => reopening.mutate('mistake')}>{t('decided.reopenMistake')}</Menu.Item>
            <Menu.Item onClick={() => reopening.mutate('appeal')}>{t('decided.reopenAppeal')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {caseCan('close', caseFile) && (
        <Button variant="default" loading={closing.isPending} onClick={() => closing.mutate()}>
          {t('decided.close')}
        </Button>
      )}
      <ProblemNote error={reopening.error ?? closing.error} />
    </div>
  )
}
