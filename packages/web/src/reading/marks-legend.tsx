import { useTranslation } from 'react-i18next'
import type { Tone } from './marked-segments.ts'

const order: readonly Tone[] = ['named', 'offered', 'telling', 'setAside']

/** What the marks on the seller's words mean. */
export function MarksLegend() {
  const { t } = useTranslation('live')
  return (
    <ul className="legend" aria-label={t('listing.legend')}>
      {order.map((tone) => (
        <li key={tone}>
          <span className={`sample ${tone}`} aria-hidden="true">
            Aa
          </span>
          {t(`listing.${tone}`)}
        </li>
      ))}
    </ul>
  )
}
