import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { OutcomeLine } from '../notices-queries.ts'

type Outcome = Omit<OutcomeLine, 'id' | 'listing_id' | 'source' | 'entered_by' | 'taken_back_at'>

/** An answer in a line: what was done, why, when and how it came; the platform's own words below. */
export function AnswerSoFar({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { stamp } = useWritten()
  const { action, reason, note, way, recorded_at: at, automated, contest, reply } = outcome
  return (
    <div className={`answer-so-far answer-${action}`}>
      <p>
        <strong>{t(`codes:outcome.${action}`)}</strong>
        {reason && <span className="answer-reason">{t(`codes:keptReason.${reason}`)}</span>}
        <span className="notice-sub">
          <time dateTime={at}>{stamp(at)}</time> · {t(`codes:outcomeWay.${way}`)}
        </span>
      </p>
      {note && (
        <p className="answer-note">
          <bdi>{note}</bdi>
        </p>
      )}
      {automated !== null && <p className="quiet-words">{t(automated ? 'also.wasAutomated' : 'also.wasNotAutomated')}</p>}
      {contest && (
        <p className="answer-note">
          <span className="quiet-words">{t('also.toContest')}</span> <bdi>{contest}</bdi>
        </p>
      )}
      {reply && (
        <div className="answer-reply">
          <p className="quiet-words">
            {t('answer.reply')} · <time dateTime={reply.replied_at}>{stamp(reply.replied_at)}</time>
          </p>
          <p className="answer-note">
            <bdi>{reply.words}</bdi>
          </p>
        </div>
      )}
    </div>
  )
}
