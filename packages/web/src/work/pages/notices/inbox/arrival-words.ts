import { useTranslation } from 'react-i18next'
import { useWritten } from '../../../parts/written.ts'
import type { ReceivedLine } from './inbox-queries.ts'

/** Where a notice is that stands here and has not arrived by its channel; null once it has, or once it was spoken of. */
export function useArrivalWords(): (line: Pick<ReceivedLine, 'status' | 'channel' | 'sent_at'>) => string | null {
  const { t } = useTranslation('notices')
  const written = useWritten()
  return ({ status, channel, sent_at: sentAt }) => {
    const day = written.day(sentAt)
    if (status === 'failed' && (channel === 'webhook' || channel === 'email' || channel === 'digest'))
      return t(`inbox.unreached.${channel}`, { day })
    return status === 'sent' ? t('inbox.underway', { day }) : null
  }
}
