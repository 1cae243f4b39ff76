import type { Channel, NoticeStatus } from '@vigie/casework'
import { useTranslation } from 'react-i18next'

const tones = {
  drafted: 'open',
  held: 'acting',
  sent: 'acting',
  delivered: 'waiting',
  acknowledged: 'waiting',
  asked: 'open',
  answered: 'done',
  failed: 'wrong',
  withdrawn: 'over',
} as const satisfies Record<NoticeStatus, string>

/** Where a notice stands: a word, and a dot of the same meaning beside it. What nobody but a person can carry has not left. */
export function StatusMark({ status, channel = null }: { readonly status: NoticeStatus; readonly channel?: Channel | null }) {
  const { t } = useTranslation(['notices', 'codes'])
  const isYours = status === 'sent' && (channel === 'form' || channel === 'none')
  const words = isYours ? t(`waitsFor.${channel}`) : t(`codes:noticeStatus.${status}`)
  return <span className={`notice-status notice-status-${isYours ? 'open' : tones[status]}`}>{words}</span>
}
