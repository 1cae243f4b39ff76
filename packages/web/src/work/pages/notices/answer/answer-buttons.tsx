import { Button, Textarea } from '@mantine/core'
import { type KeptReason, keptReasons, type OutcomeAction, outcomes } from '@vigie/casework'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** One answer about a listing, as the wire takes it. */
export interface Given {
  readonly action: OutcomeAction
  readonly reason: KeptReason | null
  readonly note: string | null
}

/**
 * What was done about a listing, in one click; why it was kept is a second one, and what is missing is a line. The answer that
 * counts is pressed down; another click corrects it.
 */
export function AnswerButtons(props: {
  readonly label: string
  readonly now: Pick<Given, 'action' | 'reason'> | null
  readonly isBusy: boolean
  readonly onAnswer: (given: Given) => void
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { label, now, isBusy, onAnswer } = props
  const [opened, open] = useState<'kept' | 'need-more' | null>(null)
  const answer = (given: Given) => {
    open(null)
    onAnswer(given)
  }
  const press = (action: OutcomeAction) => {
    if (action === 'kept' || action === 'need-more') open(opened === action ? null : action)
    else answer({ action, reason: null, note: null })
  }
  return (
    <div className="answer">
      <fieldset className="answer-buttons">
        <legend className="visually-hidden">{label}</legend>
        {outcomes.map((action) => {
          const asksMore = action === 'kept' || action === 'need-more'
          return (
            <button
              key={action}
              type="button"
              className="answer-button"
              aria-pressed={now?.action === action}
              aria-expanded={asksMore ? opened === action : undefined}
              disabled={isBusy}
              onClick={() => press(action)}
            >
              {t(`codes:outcome.${action}`)}
              {asksMore && '…'}
            </button>
          )
        })}
      </fieldset>
      {opened === 'kept' && <KeptReasons now={now} isBusy={isBusy} onAnswer={answer} />}
      {opened === 'need-more' && <NeedMore isBusy={isBusy} onAnswer={answer} />}
    </div>
  )
}

type PartProps = { readonly isBusy: boolean; readonly onAnswer: (given: Given) => void }

function KeptReasons({ now, isBusy, onAnswer }: PartProps & { readonly now: Pick<Given, 'action' | 'reason'> | null }) {
  const { t } = useTranslation(['notices', 'codes'])
  const [note, setNote] = useState('')
  return (
    <div className="answer-more">
      <Textarea
        label={t('answer.keptNote')}
        description={t('answer.optional')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={1}
      />
      <fieldset className="answer-buttons">
        <legend className="answer-question">{t('answer.whyKept')}</legend>
        {keptReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="answer-button"
            aria-pressed={now?.action === 'kept' && now.reason === reason}
            disabled={isBusy}
            onClick={() => onAnswer({ action: 'kept', reason, note: note.trim() || null })}
          >
            {t(`codes:keptReason.${reason}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function NeedMore({ isBusy, onAnswer }: PartProps) {
  const { t } = useTranslation('notices')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAnswer({ action: 'need-more', reason: null, note: note.trim() })
  }
  return (
    <form className="answer-more" onSubmit={submit}>
      <Textarea
        required
        withAsterisk={false}
        label={t('answer.whatMore')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
      />
      <Button type="submit" loading={isBusy} disabled={note.trim() === ''}>
        {t('answer.ask')}
      </Button>
    </form>
  )
}
