import { Button, Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { useMe } from '../../../session.ts'
import type { CaseFilter } from '../case-filter.ts'
import { type SessionDecision, useSessionDecisions } from './session-decisions.ts'
import { useRun } from './use-run.ts'

/** What was decided last and what became of it, with the way back; the last twenty of the session behind a button. */
export function DecidedStrip({ filter }: { readonly filter: CaseFilter }) {
  const { t } = useTranslation('cases')
  const decided = useSessionDecisions(useMe().person_id)
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
  const { undo } = useRun(filter)
  const shortcut = useShortcut()
  return (
    <div className="decided-line">
      <span>
        <DecidedWords made={made} />
        {made.why && <span className="quiet-words"> {made.why}</span>}
      </span>
      {(made.state === 'decided' || made.state === 'undoing') && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={made.state === 'undoing'}
          aria-keyshortcuts={isLatest ? shortcut('undo-last') : undefined}
          onClick={() => void undo(made)}
        >
          {t('run.undo')} {isLatest && <KeyHint action="undo-last" />}
        </Button>
      )}
    </div>
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
