import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../parts/problem-note.tsx'

/** Something that cannot be undone: a first button, then the question in words, then the deed. */
export function ConfirmAgain(props: {
  readonly label: string
  /** What happens then, as a sentence. */
  readonly question: ReactNode
  readonly confirm: string
  readonly isPending: boolean
  readonly error: unknown
  readonly onConfirm: () => void
  /** Why it cannot be done now. */
  readonly whyNot?: string | null
}) {
  const { t } = useTranslation('admin')
  const [isAsking, ask] = useState(false)
  if (!isAsking) {
    return (
      <div className="confirm">
        <Button variant="default" className="deed-flag" disabled={!!props.whyNot} onClick={() => ask(true)}>
          {props.label}
        </Button>
        {props.whyNot && <p className="quiet-words">{props.whyNot}</p>}
      </div>
    )
  }
  return (
    <fieldset className="confirm">
      <legend className="visually-hidden">{props.label}</legend>
      <p>{props.question}</p>
      <ProblemNote error={props.error} />
      <div className="deeds">
        <Button color="flag" loading={props.isPending} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
        <Button variant="default" onClick={() => ask(false)} data-autofocus autoFocus>
          {t('leave')}
        </Button>
      </div>
    </fieldset>
  )
}
