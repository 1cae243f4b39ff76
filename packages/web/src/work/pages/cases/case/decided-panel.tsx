import { Button, Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { caseCan } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan, useMe } from '../../../session.ts'
import { type CaseView, casesKey } from '../cases-queries.ts'
import { SpecimenWords } from '../parts/specimen-words.tsx'
import { LeftNoticeDialog } from '../run/left-notice-dialog.tsx'
import { findLeft, type LeftAnswer, type LeftNotice, withdrawLeft } from '../run/left-notices.ts'
import { CaseNotices } from './case-notices.tsx'
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
      <CaseNotices
        caseId={caseFile.id}
        isExpected={decision === 'notify' && caseFile.platform !== null && status === 'decided'}
      />
      {decision === 'notify' && !caseFile.platform && <p>{t('cases:form.noPlatform')}</p>}
      {decision === 'refer' && <p>{t('cases:decided.refer')}</p>}
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

type Reason = 'mistake' | 'appeal'

interface Asked {
  readonly reason: Reason
  readonly left: readonly LeftNotice[]
}

function DecidedDeeds({ caseFile }: Pick<DecidedPanelProps, 'caseFile'>) {
  const { t } = useTranslation('cases')
  const queries = useQueryClient()
  const mayDecide = useCan('decide-case')
  const { id: caseId } = caseFile
  const stale = () =>
    Promise.all([queries.invalidateQueries({ queryKey: casesKey }), queries.invalidateQueries({ queryKey: ['notices'] })])
  const [asking, ask] = useState<Asked | null>(null)
  const reopening = useMutation({
    mutationFn: async ({ reason, answer, left }: Asked & { readonly answer: LeftAnswer | null }) => {
      const found = answer === null && caseFile.decision === 'notify' ? await findLeft(caseId) : []
      if (found.length > 0) return ask({ reason, left: found })
      await call('POST /api/v1/cases/{caseId}/reopening', { params: { caseId }, body: { reason } })
      if (answer?.withdraw) await withdrawLeft(left, answer.withdraw)
    },
    onSettled: stale,
  })
  const reopen = (reason: Reason) => reopening.mutate({ reason, left: [], answer: null })
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
            <Menu.Item onClick={() => reopen('mistake')}>{t('decided.reopenMistake')}</Menu.Item>
            <Menu.Item onClick={() => reopen('appeal')}>{t('decided.reopenAppeal')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {caseCan('close', caseFile) && (
        <Button variant="default" loading={closing.isPending} onClick={() => closing.mutate()}>
          {t('decided.close')}
        </Button>
      )}
      {asking && (
        <LeftNoticeDialog
          left={asking.left}
          deed="undo"
          answer={(answer) => {
            ask(null)
            reopening.mutate({ ...asking, answer })
          }}
          close={() => ask(null)}
        />
      )}
      <ProblemNote error={reopening.error ?? closing.error} />
    </div>
  )
}
