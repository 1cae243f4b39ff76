import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { OutcomeLine } from '../notices-queries.ts'

type Outcome = Omit<OutcomeLine, 'id' | 'listing_id'>

/** An answer in a line: what was done, why, when and how it came; the platform's own words below. */
export function AnswerSoFar({ outcome: { action, reason, note, way, recorded_at: at } }: { readonly outcome: Outcome }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { moment } = useWritten()
  return (
    <div className={`answer-so-far answer-${action}`}>
      <p>
        <strong>{t(`codes:outcome.${action}`)}</strong>
        {reason && <span className="answer-reason">{t(`codes:keptReason.${reason}`)}</span>}
        <span className="notice-sub">
          <time dateTime={at}>{moment(at)}</time> · {t(`codes:outcomeWay.${way}`)}
        </span>
      </p>
      {note && (
        <p className="answer-note">
          <bdi>{note}</bdi>
        </p>
      )}
    </div>
  )
}
