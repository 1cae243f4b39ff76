import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { AnswerButtons } from '../answer/answer-buttons.tsx'
import { AnswerSoFar } from '../answer/answer-so-far.tsx'
import { ListingFacts } from '../notice/listing-facts.tsx'
import type { ReceivedItem, ReceivedNotice } from './inbox-queries.ts'
import { useAnswer } from './use-answer.ts'

/** One listing of a received notice with the buttons that answer it. */
export function ReceivedListing(props: {
  readonly notice: ReceivedNotice
  readonly item: ReceivedItem
  readonly place: number
  readonly isOpen: boolean
}) {
  const { t } = useTranslation('notices')
  const { notice, item, place, isOpen } = props
  const answer = useAnswer(notice.id)
  const { listing_id, outcome } = item
  const [isCorrecting, correct] = useState(false)
  const isSettled = outcome !== null && !isCorrecting
  return (
    <section className="paper received-listing" aria-labelledby={`listing-${place}`}>
      <ListingFacts
        item={item}
        locale={notice.locale}
        place={place}
        of={notice.items.length}
        headingId={`listing-${place}`}
        level="h2"
      />
      {outcome && <AnswerSoFar outcome={outcome} />}
      {isSettled && isOpen && (
        <Button variant="subtle" size="xs" onClick={() => correct(true)} aria-expanded={false}>
          {t('received.correctIt', { place })}
        </Button>
      )}
      {isOpen && !isSettled && (
        <>
          <p className="answer-question">{t(outcome ? 'received.correctHere' : 'received.whatDone')}</p>
          <AnswerButtons
            label={t('received.answerFor', { place })}
            now={outcome}
            isBusy={answer.isPending}
            onAnswer={(given) => answer.mutate([{ listing_id, ...given }], { onSuccess: () => correct(false) })}
          />
          <ProblemNote error={answer.error} />
        </>
      )}
    </section>
  )
}
