import { useTranslation } from 'react-i18next'

/** From here on minutes say it better than seconds. */
const minutesFrom = 120

/** How long a held notice can still be taken back. */
export function LeavingWords({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation('notices')
  if (seconds <= 0) return t('leaving.now')
  return seconds < minutesFrom ? t('leaving.in', { count: seconds }) : t('leaving.inMinutes', { count: Math.round(seconds / 60) })
}
