import { Button, Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { useMe } from '../../../session.ts'
import type { CaseFilter } from '../case-filter.ts'
import { DraftLink } from './draft-link.tsx'
import { LeftNoticeDialog } from './left-notice-dialog.tsx'
import { noteDecision, type SessionDecision, useSessionDecisions } from './session-decisions.ts'
import { useUndo } from './use-undo.ts'

/** What was decided last and what became of it, with the way back; the last twenty of the session behind a button. */
export function DecidedStrip({ filter }: { readonly filter: CaseFilter }) {
  const { t } = useTranslation('cases')
  const { person_id } = useMe()
  const undo = useUndo(filter)
  const decided = useSessionDecisions(person_id)
  const asking = decided.find(({ state }) => state === 'asking')
  const refused = decided.filter(({ state }) => state === 'refused')
  const latest = decided.find(({ state }) => state !== 'refused')
  return (
    <div className="decided-strips">
      <div role="alert">
        {refused.map((each) => (
          <p className="decided-strip decided-refused" key={each.caseId}>
            <span>
              <DecidedWords made={each} /> {each.why}
            </span>
            <Link to="/cases/$caseId" params={{ caseId: each.caseId }} search={filter}>
              {t('run.goBack')}
            </Link>
          </p>
        ))}
      </div>
      {asking?.left && (
        <LeftNoticeDialog
          left={asking.left}
          deed="undo"
          answer={(answer) => void undo(asking, answer)}
          close={() => noteDecision(person_id, { ...asking, state: 'decided' })}
        />
      )}
      <div role="status">
        {latest && (
          <div className="decided-strip">
            <DecidedLine made={latest} filter={filter} isLatest />
            {decided.length > 1 && <Earlier decided={decided} filter={filter} />}
          </div>
        )}
      </div>
    </div>
  )
}

function Earlier({ decided, filter }: { readonly decided: readonly SessionDecision[]; readonly filter: CaseFilter }) {
  const { t } = useTranslation('cases')
  return (
    <Popover position="bottom-end" width="min(36rem, 92vw)" trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm">
          {t('run.earlier', { count: decided.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="decided-list" aria-label={t('run.earlierLabel')}>
          {decided.map((each) => (
            <li key={each.caseId}>
              <DecidedLine made={each} filter={filter} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

interface DecidedLineProps {
  readonly made: SessionDecision
  readonly filter: CaseFilter
  readonly isLatest?: boolean
}

function DecidedLine({ made, filter, isLatest = false }: DecidedLineProps) {
  const { t } = useTranslation('cases')
  const undo = useUndo(filter)
  const shortcut = useShortcut()
  const { person_id } = useMe()
  const { batch } = made
  const together = useSessionDecisions(person_id).filter(
    (each) => batch && each.batch === batch && each.state === 'decided',
  ).length
  return (
    <div className="decided-line">
      <span>
        <DecidedWords made={made} />
        {made.why && <span className="quiet-words"> {made.why}</span>}
        {made.state === 'decided' && <WhatNow made={made} isLatest={isLatest} />}
      </span>
      {(made.state === 'decided' || made.state === 'undoing') && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={made.state === 'undoing'}
          aria-keyshortcuts={isLatest ? shortcut('undo-last') : undefined}
          onClick={() => void undo(made)}
        >
          {isLatest && together > 1 ? t('run.undoAll', { count: together }) : t('run.undo')}{' '}
          {isLatest && <KeyHint action="undo-last" />}
        </Button>
      )}
    </div>
  )
}

/** What comes of a decision: of itself nothing leaves. */
function WhatNow({ made, isLatest }: Pick<DecidedLineProps, 'made' | 'isLatest'>) {
  const { t } = useTranslation('cases')
  if (made.decision === 'refer') return <span className="decided-now">{t('decided.refer')}</span>
  if (made.decision !== 'notify') return null
  return made.isNowhere ? (
    <span className="decided-now">{t('form.noPlatform')}</span>
  ) : (
    <DraftLink caseId={made.caseId} isLatest={isLatest ?? false} />
  )
}

function DecidedWords({ made: { state, decision, title } }: { readonly made: SessionDecision }) {
  const { t } = useTranslation(['cases', 'codes'])
  return (
    <Trans
      ns="cases"
      i18nKey={`run.${state}`}
      values={{ decision: t(`codes:decision.${decision}`), title: title ?? t('cases:untitled') }}
      components={{ strong: <strong />, title: <bdi className="sellers-words" /> }}
    />
  )
}
