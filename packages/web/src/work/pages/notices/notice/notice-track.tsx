import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import { deliveriesQuery, type NoticeView } from '../notices-queries.ts'
import { TryWords } from '../try-words.tsx'

/** The way of a notice so far, step by step, and what is known of it. */
export function NoticeTrack({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation(['notices', 'codes'])
  const { stamp, day, ago } = useWritten()
  const tries = useQuery(deliveriesQuery(notice.id, notice.tries)).data?.items ?? []
  const { created_at, sent_at, answer_by, next_try_at, channel, ticket, body_sha256: sha256, case_id: caseId } = notice
  return (
    <section aria-labelledby="track">
      <h2 id="track">{t('track.title')}</h2>
      <ol className="notice-track">
        <li>
          <strong>{t('track.drafted')}</strong>
          <time dateTime={created_at}>{stamp(created_at)}</time>
        </li>
        {sent_at && (
          <li>
            <strong>{t(channel === 'form' || channel === 'none' ? 'track.toCarry' : 'track.sent')}</strong>
            <time dateTime={sent_at}>{stamp(sent_at)}</time>
            {channel && <span>{t(`codes:channel.${channel}`)}</span>}
          </li>
        )}
        {tries.map(({ number, tried_at, accepted, response }) => (
          <li key={number} className={accepted ? 'track-done' : 'track-failed'}>
            <strong>{accepted ? t('track.accepted') : t('track.refused', { number })}</strong>
            <time dateTime={tried_at}>{stamp(tried_at)}</time>
            <span>
              <TryWords response={response} />
            </span>
          </li>
        ))}
        {next_try_at && notice.status === 'sent' && (
          <li className="track-next">
            <strong>{t('nextTry', { when: ago(next_try_at) })}</strong>
          </li>
        )}
        {notice.status === 'answered' && (
          <li className="track-done">
            <strong>{t('track.answered')}</strong>
          </li>
        )}
        {notice.status === 'withdrawn' && (
          <li className="track-failed">
            <strong>{t('codes:noticeStatus.withdrawn')}</strong>
          </li>
        )}
      </ol>
      <dl className="notice-facts notice-small-facts">
        {answer_by && (
          <div>
            <dt>{t('line.answerBy')}</dt>
            <dd>{day(answer_by)}</dd>
          </div>
        )}
        {ticket && (
          <div>
            <dt>{t('track.ticket')}</dt>
            <dd>
              <bdi>{ticket}</bdi>
            </dd>
          </div>
        )}
        {sha256 && (
          <div>
            <dt>{t('track.sha256')}</dt>
            <dd>
              <code className="notice-hash">{sha256}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('says.number')}</dt>
          <dd>
            <code className="notice-hash">{notice.id}</code>
          </dd>
        </div>
      </dl>
      <p>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {t('track.toCase')}
        </Link>
      </p>
    </section>
  )
}
