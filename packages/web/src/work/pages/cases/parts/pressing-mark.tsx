import { useTranslation } from 'react-i18next'
import { pressingOf } from '../pressing.ts'

/** How pressing, in a word and as so many bars of three; `isNamed` where no heading says what the word is about. */
export function PressingMark({ priority, isNamed = false }: { readonly priority: number; readonly isNamed?: boolean }) {
  const { t } = useTranslation('cases')
  const pressing = pressingOf(priority)
  const bars = { low: 1, medium: 2, high: 3 }[pressing]
  return (
    <span className={`pressing pressing-${pressing}`}>
      <svg viewBox="0 0 14 12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            className={bar <= bars ? 'full' : 'hollow'}
            x={(bar - 1) * 5}
            y={12 - bar * 4}
            width="3.500"
            height={bar * 4}
          />
        ))}
      </svg>
      {isNamed ? t(`pressingNamed.${pressing}`) : t(`pressing.${pressing}`)}
    </span>
  )
}
