import type { NoticeStatus } from '@vigie/casework'
import { useTranslation } from 'react-i18next'

const tones = {
  drafted: 'open',
  held: 'acting',
  sent: 'acting',
  delivered: 'waiting',
  acknowledged: 'waiting',
  answered: 'done',
  failed: 'wrong',
  withdrawn: 'over',
} as const satisfies Record<NoticeStatus, string>

/** Where a notice stands: a word, and a dot of the same meaning beside it. */
export function StatusMark({ status }: { readonly status: NoticeStatus }) {
  const { t } = useTranslation('codes')
  return <span className={`notice-status notice-status-${tones[status]}`}>{t(`noticeStatus.${status}`)}</span>
}
