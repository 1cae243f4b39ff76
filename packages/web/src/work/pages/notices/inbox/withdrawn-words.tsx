import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { ReceivedNotice } from './inbox-queries.ts'
import { useNotRecorded } from './not-recorded.ts'
import { UnsentWords } from './unsent-words.tsx'

/** Of a withdrawn notice and of its withdrawal alike: when, why, what it means, and the way to the other. */
export function WithdrawnWords({ notice }: { readonly notice: ReceivedNotice }) {
  const { t } = useTranslation('notices')
  const { day } = useWritten()
  const { notifier, withdrawal, withdraws, sent_at: sentAt } = notice
  if (withdraws)
    return (
      <div className="notice-told">
        <p>{t('received.withdrawal', { day: day(sentAt), notifier, sent: day(withdraws.sent_at) })}</p>
        <Link to="/inbox/$noticeId" params={{ noticeId: withdraws.id }}>
          {t('received.toWithdrawn')}
        </Link>
      </div>
    )
  if (!withdrawal) return null
  return (
    <div className="notice-told">
      <p>{t('received.withdrawn', { day: day(withdrawal.sent_at), notifier })}</p>
      <p className="notice-prose" lang={notice.locale}>
        <strong>{t('says.whyWithdrawn')}</strong> <bdi>{withdrawal.reasons}</bdi>
      </p>
      <Link to="/inbox/$noticeId" params={{ noticeId: withdrawal.id }}>
        {t('received.toWithdrawal')}
      </Link>
    </div>
  )
}

/** An answer that came after the withdrawal: said, and not lost. */
export function NotRecorded({ noticeId }: { readonly noticeId: string }) {
  const { t } = useTranslation('notices')
  const lost = useNotRecorded(noticeId)
  if (!lost) return null
  return (
    <div role="alert" className="notice-told notice-lost">
      <p>
        <strong>{t('received.notRecorded')}</strong>
      </p>
      <UnsentWords words={lost.words} />
    </div>
  )
}
