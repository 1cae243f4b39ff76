import { useTranslation } from 'react-i18next'
import { Part } from '../../../../reading/part.tsx'
import { useWritten } from '../../../parts/written.ts'
import type { CaseView } from '../cases-queries.ts'
import { SpecimenWords } from '../parts/specimen-words.tsx'

type Review = CaseView['reviews'][number]

/** What readers said of the case. Others' readings are hidden until one's own is submitted: the server sees to it. */
export function ReviewsPart({ caseFile: { reviews, hidden_review_count, events } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation('cases')
  if (reviews.length + hidden_review_count === 0) return null
  return (
    <Part title={t('reviews.heading')}>
      <ul className="reviews">
        {reviews.map((review) => (
          <li key={review.id}>
            <ReviewView review={review} isTakenBack={endedBy(events, review.round) === 'mistake'} />
          </li>
        ))}
      </ul>
      {hidden_review_count > 0 && <p className="quiet-words">{t('reviews.hidden', { count: hidden_review_count })}</p>}
    </Part>
  )
}

/** Why a round of readings ended: the case was reopened for this reason; nothing where it goes on. */
function endedBy(events: CaseView['events'], round: number): unknown {
  return events.filter(({ kind }) => kind === 'case.reopened')[round - 1]?.facts.reason
}

function ReviewView({ review, isTakenBack }: { readonly review: Review; readonly isTakenBack: boolean }) {
  const { t } = useTranslation(['cases', 'codes'])
  const { moment } = useWritten()
  const { reader, is_mine, submitted_at, proposed, standing, confidence, reason, taxon, product, specimens } = review
  return (
    <>
      <p>
        <strong>{is_mine ? t('cases:youBegin') : <bdi>{reader.name ?? t('cases:erasedPerson')}</bdi>}</strong>
        {proposed && <> · {t(`codes:decision.${proposed}`)}</>} <span className="quiet-words">{moment(submitted_at)}</span>
        {isTakenBack && ' '}
        {isTakenBack && <span className="taken-back">{t('cases:reviews.takenBack')}</span>}
      </p>
      <p>
        <SpecimenWords taxon={taxon} product={product} specimens={specimens} />
      </p>
      <p className="quiet-words">
        {standing && t('cases:reviews.standing', { standing: t(`codes:standing.${standing}`) })}
        {standing && confidence && ' · '}
        {confidence && t('cases:reviews.confidence', { confidence: t(`codes:confidence.${confidence}`) })}
      </p>
      {reason && (
        <p className="review-reason">
          <bdi>{reason}</bdi>
        </p>
      )}
    </>
  )
}
