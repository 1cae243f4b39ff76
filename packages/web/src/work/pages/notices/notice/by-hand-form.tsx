import { Button, NativeSelect, Textarea } from '@mantine/core'
import { type AnswerSource, answerSources, type KeptReason, keptReasons, type OutcomeAction, outcomes } from '@vigie/casework'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** An answer as it is entered by hand. */
export interface Entered {
  readonly source: AnswerSource
  readonly action: OutcomeAction
  readonly reason: KeptReason | null
  readonly note: string | null
}

/** What was answered, how it came, and in which words; asked once more before it counts. */
export function ByHandForm(props: {
  readonly label: string
  readonly isBusy: boolean
  readonly onEnter: (entered: Entered) => void
  readonly onLeave: () => void
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { label, isBusy, onEnter, onLeave } = props
  const [action, setAction] = useState<OutcomeAction | ''>('')
  const [reason, setReason] = useState<KeptReason | ''>('')
  const [source, setSource] = useState<AnswerSource | ''>('')
  const [words, setWords] = useState('')
  const [isAsked, ask] = useState(false)
  const isWhole =
    action !== '' && source !== '' && (action !== 'kept' || reason !== '') && (action !== 'need-more' || words.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (action === '' || source === '') return
    if (!isAsked) return ask(true)
    onEnter({ source, action, reason: action === 'kept' && reason !== '' ? reason : null, note: words.trim() || null })
  }
  /** Whoever changes something has not been asked about that. */
  const changed = <Value,>(set: (value: Value) => void, value: Value) => {
    ask(false)
    set(value)
  }
  const choice = <Code extends string>(codes: readonly Code[], nameOf: (code: Code) => string) => [
    { value: '', label: t('byHand.choose') },
    ...codes.map((code) => ({ value: code, label: nameOf(code) })),
  ]
  return (
    <form className="by-hand-form" aria-label={label} onSubmit={submit}>
      <div className="by-hand-choices">
        <NativeSelect
          label={t('byHand.what')}
          value={action}
          onChange={(event) => changed(setAction, event.currentTarget.value as OutcomeAction | '')}
          data={choice(outcomes, (code) => t(`codes:outcome.${code}`))}
        />
        {action === 'kept' && (
          <NativeSelect
            label={t('answer.whyKept')}
            value={reason}
            onChange={(event) => changed(setReason, event.currentTarget.value as KeptReason | '')}
            data={choice(keptReasons, (code) => t(`codes:keptReason.${code}`))}
          />
        )}
        <NativeSelect
          label={t('byHand.source')}
          value={source}
          onChange={(event) => changed(setSource, event.currentTarget.value as AnswerSource | '')}
          data={choice(answerSources, (code) => t(`codes:answerSource.${code}`))}
        />
      </div>
      <Textarea
        label={t('byHand.words')}
        description={t('byHand.wordsHint')}
        value={words}
        onChange={(event) => changed(setWords, event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
      />
      {isAsked && action !== '' && source !== '' && (
        <p className="notice-told" role="status">
          {t('byHand.sure', { answer: t(`codes:outcome.${action}`), source: t(`codes:answerSource.${source}`) })}
        </p>
      )}
      <div className="by-hand-deeds">
        <Button type="submit" loading={isBusy} disabled={!isWhole}>
          {t(isAsked ? 'byHand.confirm' : 'byHand.enter')}
        </Button>
        <Button variant="subtle" onClick={isAsked ? () => ask(false) : onLeave}>
          {t(isAsked ? 'byHand.change' : 'byHand.leave')}
        </Button>
      </div>
    </form>
  )
}
