import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCode } from '../../../api/problem.ts'
import { type Also, toWire } from '../answer/also.ts'
import { AnswerButtons, nothingTyped } from '../answer/answer-buttons.tsx'
import { AnswerProblem } from '../answer/answer-problem.tsx'
import { AnswerSoFar } from '../answer/answer-so-far.tsx'
import { leadTo } from '../answer/lead-to.ts'
import { ListingFacts } from '../notice/listing-facts.tsx'
import type { ReceivedItem, ReceivedNotice } from './inbox-queries.ts'
import { LooksLater } from './looks-later.tsx'
import { useNotRecorded } from './not-recorded.ts'
import { UnsentWords } from './unsent-words.tsx'
import { useAnswer } from './use-answer.ts'

/** One listing of a received notice with the buttons that answer it. */
export function ReceivedListing(props: {
  readonly notice: ReceivedNotice
  readonly item: ReceivedItem
  readonly place: number
  readonly isOpen: boolean
  /** Every listing of the notice has its answer. */
  readonly isDone: boolean
  readonly also: Also
}) {
  const { t } = useTranslation('notices')
  const { notice, item, place, isOpen, isDone, also } = props
  const answer = useAnswer(notice)
  const { listing_id, outcome, earlier } = item
  const [isCorrecting, correct] = useState(false)
  const [typed, type] = useState(nothingTyped)
  const lost = useNotRecorded(notice.id)
  // What was asked and has been replied to waits for an answer again; what somebody else answered meanwhile leaves what was typed.
  const isReplied = outcome?.action === 'need-more' && outcome.reply !== null
  const isOvertaken = hasCode(answer.error, 'answered-meanwhile')
  const isSettled = outcome !== null && !isCorrecting && !isReplied && !isOvertaken
  const [told, question, again] = [`answer-${place}`, `question-${place}`, `correct-${place}`]
  const startCorrecting = () => {
    correct(true)
    leadTo(question)
  }
  const leaveIt = () => {
    correct(false)
    leadTo(again)
  }
  const leaveOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && isCorrecting) leaveIt()
  }
  const hasAnswered = () => {
    correct(false)
    type(nothingTyped)
    leadTo(...(isDone ? [told] : ['answered', told]))
  }
  return (
    <section className="paper received-listing" aria-labelledby={`listing-${place}`}>
      <ListingFacts
        item={item}
        locale={notice.locale}
        place={place}
        of={notice.items.length}
        headingId={`listing-${place}`}
        askedAt={notice.contact.email}
        level="h2"
      />
      {outcome && (
        <div id={told} tabIndex={-1}>
          <AnswerSoFar outcome={outcome} />
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('outcomes.earlier', { count: earlier.length })}</summary>
          {earlier.map((before) => (
            <AnswerSoFar key={before.id} outcome={before} />
          ))}
        </details>
      )}
      {isSettled && isOpen && (
        <Button id={again} variant="subtle" size="xs" onClick={startCorrecting} aria-expanded={false}>
          {t('received.correctIt', { place })}
        </Button>
      )}
      {isOpen && !isSettled && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it from whichever button within has the focus
        <div className="answer-again" onKeyDown={leaveOnEscape}>
          <p className="answer-question" id={question} tabIndex={-1}>
            {t(outcome && !isReplied ? 'received.correctHere' : 'received.whatDone')}
          </p>
          <AnswerButtons
            label={t('received.answerFor', { place })}
            now={outcome}
            isBusy={answer.isPending}
            typed={typed}
            onType={type}
            onAnswer={(given) => answer.mutate([{ listing_id, ...given, ...toWire(also) }], { onSuccess: hasAnswered })}
          />
          {isCorrecting && (
            <Button variant="subtle" size="xs" onClick={leaveIt}>
              {t('received.leaveIt')}
            </Button>
          )}
          <AnswerProblem error={answer.error} />
        </div>
      )}
      {!isOpen && lost === null && <UnsentWords words={typed.question || typed.kept} />}
      <LooksLater looks={item.looks} />
    </section>
  )
}
