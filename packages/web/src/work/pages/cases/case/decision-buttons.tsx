import { Button } from '@mantine/core'
import { type Decision, decisions } from '@vigie/casework'
import { useTranslation } from 'react-i18next'
import { KeyHint, useShortcut } from '../../../keys/key-hint.tsx'

interface DecisionButtonsProps {
  readonly choose: (decision: Decision) => void
  /** What was chosen and still wants a reason. */
  readonly wanted: Decision | null
  readonly isBlocked: boolean
}

/** The five decisions, each with its key. */
export function DecisionButtons({ choose, wanted, isBlocked }: DecisionButtonsProps) {
  const { t } = useTranslation(['cases', 'codes'])
  const shortcut = useShortcut()
  return (
    <fieldset className="decision-buttons" aria-label={t('cases:form.decision')}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          variant={decision === 'notify' ? 'filled' : 'default'}
          disabled={isBlocked}
          aria-keyshortcuts={shortcut(`decide-${decision}`)}
          aria-pressed={wanted === decision || undefined}
          className={`decide-${decision}`}
          onClick={() => choose(decision)}
          rightSection={<KeyHint action={`decide-${decision}`} />}
          justify="space-between"
        >
          {t(`codes:decision.${decision}`)}
        </Button>
      ))}
    </fieldset>
  )
}
