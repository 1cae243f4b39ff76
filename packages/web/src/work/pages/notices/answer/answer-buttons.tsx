import { type KeptReason, keptReasons, type OutcomeAction, outcomes } from '@vigie/casework'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsForm } from './words-form.tsx'

/** One answer about a listing, as the wire takes it. */
export interface Given {
  readonly action: OutcomeAction
  readonly reason: KeptReason | null
  readonly note: string | null
}

/** What was typed so far, kept while another button is tried. */
export interface Typed {
  readonly kept: string
  readonly question: string
}

export const nothingTyped: Typed = { kept: '', question: '' }

type Answer = Pick<Given, 'action' | 'reason'>

/**
 * What was done about a listing, in one click; why it was kept is a second one, and what is missing is a line. The answer that
 * counts is pressed down; another click corrects it.
 */
export function AnswerButtons(props: {
  readonly label: string
  readonly now: Answer | null
  readonly isBusy: boolean
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
  readonly onAnswer: (given: Given) => void
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { label, now, isBusy, typed, onType, onAnswer } = props
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
      {opened === 'kept' && (
        <KeptReasons
          now={now}
          isBusy={isBusy}
          words={typed.kept}
          onType={(kept) => onType({ ...typed, kept })}
          onAnswer={answer}
        />
      )}
      {opened === 'need-more' && (
        <div className="answer-more">
          <WordsForm
            label={t('answer.whatMore')}
            send={t('answer.ask')}
            isBusy={isBusy}
            words={typed.question}
            onType={(question) => onType({ ...typed, question })}
            onSend={(note) => answer({ action: 'need-more', reason: null, note })}
          />
        </div>
      )}
    </div>
  )
}

function KeptReasons(props: {
  readonly now: Answer | null
  readonly isBusy: boolean
  readonly words: string
  readonly onType: (words: string) => void
  readonly onAnswer: (given: Given) => void
}) {
  const { t } = useTranslation(['notices', 'codes'])
  const { now, isBusy, words, onType, onAnswer } = props
  const [isOther, setOther] = useState(false)
  const keep = (reason: KeptReason, note: string) => onAnswer({ action: 'kept', reason, note: note || null })
  return (
    <div className="answer-more">
      {!isOther && <WordsForm label={t('answer.keptNote')} hint={t('answer.optional')} words={words} onType={onType} />}
      <fieldset className="answer-buttons">
        <legend className="answer-question">{t('answer.whyKept')}</legend>
        {keptReasons.map((reason) => {
          const isSaidInWords = reason === 'other'
          return (
            <button
              key={reason}
              type="button"
              className="answer-button"
              aria-pressed={now?.action === 'kept' && now.reason === reason}
              aria-expanded={isSaidInWords ? isOther : undefined}
              disabled={isBusy}
              onClick={() => (isSaidInWords ? setOther(!isOther) : keep(reason, words.trim()))}
            >
              {t(`codes:keptReason.${reason}`)}
              {isSaidInWords && '…'}
            </button>
          )
        })}
      </fieldset>
      {isOther && (
        <WordsForm
          label={t('answer.otherReason')}
          send={t('answer.send')}
          isBusy={isBusy}
          words={words}
          onType={onType}
          onSend={(note) => keep('other', note)}
        />
      )}
    </div>
  )
}
