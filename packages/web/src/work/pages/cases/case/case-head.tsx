import { Button } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { caseCan } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'
import { Keys } from '../../../keys/keys-dialog.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useWritten } from '../../../parts/written.ts'
import { useCan, useMe } from '../../../session.ts'
import type { CaseView } from '../cases-queries.ts'
import { PressingMark } from '../parts/pressing-mark.tsx'
import { GiveCase } from './give-case.tsx'
import type { Holding } from './use-holding.ts'

interface CaseHeadProps {
  readonly caseFile: CaseView
  readonly holding: Holding
  /** On to the next case without deciding this one; null for whoever does not review. */
  readonly onward: (() => void) | null
}

/** Where a case stands in one line, and what can be done with it besides deciding it. */
export function CaseHead({ caseFile, holding, onward }: CaseHeadProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const filter = useSearch({ from: '/frame/cases/$caseId' })
  const { ago, moment } = useWritten()
  const shortcut = useShortcut()
  const knowsMembers = useCan('read-members')
  const { status, platform, priority, opened_at, reports } = caseFile
  return (
    <header className="case-head" tabIndex={-1}>
      <Link to="/queue" search={filter} className="case-back" aria-keyshortcuts={shortcut('back-to-queue')}>
        <span aria-hidden="true">‹</span> {t('cases:case.toQueue')} <KeyHint action="back-to-queue" />
      </Link>
      <ul className="case-facts">
        <li className={`case-status case-${status}`}>{t(`codes:caseStatus.${status}`)}</li>
        <li>
          <bdi>{platform?.name ?? t('cases:noPlatform')}</bdi>
        </li>
        <li>
          <PressingMark priority={priority} isNamed />
        </li>
        <li>
          <time dateTime={opened_at} title={moment(opened_at)}>
            {t('cases:case.opened', { ago: ago(opened_at) })}
          </time>
        </li>
        {reports.count > 0 && <li>{t('cases:reports', { count: reports.count })}</li>}
        {caseCan('assign', caseFile) && (
          <li>
            <Holders caseFile={caseFile} />
          </li>
        )}
      </ul>
      <div className="case-deeds">
        <Keys place="case" />
        {knowsMembers && <GiveCase caseFile={caseFile} />}
        {holding.can && (
          <Button
            variant="default"
            onClick={holding.turn}
            loading={holding.isBusy}
            aria-keyshortcuts={shortcut('take-or-let-go')}
          >
            {holding.isMine ? t('cases:case.letGo') : t('cases:case.take')} <KeyHint action="take-or-let-go" />
          </Button>
        )}
        {onward && (
          <Button variant="default" onClick={onward} aria-keyshortcuts={shortcut('take-next')}>
            {t('cases:case.next')} <KeyHint action="take-next" />
          </Button>
        )}
      </div>
      <ProblemNote error={holding.error} />
    </header>
  )
}

function Holders({ caseFile: { assignees, status } }: Pick<CaseHeadProps, 'caseFile'>) {
  const { t } = useTranslation('cases')
  const { person_id } = useMe()
  if (assignees.length === 0) return status === 'open' ? t('case.nobodyHasIt') : null
  const names = assignees.map((each) => (each.person_id === person_id ? t('you') : (each.name ?? t('erasedPerson'))))
  return <bdi>{t('case.withWhom', { names: names.join(', ') })}</bdi>
}
