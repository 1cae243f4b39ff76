import type { WeighedSignal } from '@vigie/engine'
import type { WordLocale } from '@vigie/words'
import { useTranslation } from 'react-i18next'
import { Part } from '../reading/part.tsx'

interface WeighedListProps {
  readonly weighed: readonly WeighedSignal[]
  readonly score: number
  readonly locale: WordLocale
}

/** Each signal with its weight as a number and as a bar: to one side for a flag, to the other against it. */
export function WeighedList({ weighed, score, locale }: WeighedListProps) {
  const { t } = useTranslation('live')
  if (weighed.length === 0) return null

  const heaviest = Math.max(...weighed.map(({ weight }) => Math.abs(weight)), Number.EPSILON)
  const written = new Intl.NumberFormat(locale, { signDisplay: 'always', minimumFractionDigits: 1, maximumFractionDigits: 2 })
  return (
    <Part title={t('weighed.heading')}>
      <ul className="weights">
        {weighed.map(({ signal, label, weight }) => (
          <li key={signal}>
            <span>{label}</span>
            <span className="number">
              {written.format(weight).replace('-', '−')}
              <span className="visually-hidden">, {t(weight < 0 ? 'weighed.against' : 'weighed.for')}</span>
            </span>
            <svg
              className={weight < 0 ? 'bar against' : 'bar for'}
              viewBox="0 0 200 6"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="track" width="200" height="6" />
              <rect
                x={weight < 0 ? 100 - (100 * -weight) / heaviest : 100}
                width={(100 * Math.abs(weight)) / heaviest}
                height="6"
              />
              <rect className="zero" x="99.5" width="1" height="6" />
            </svg>
          </li>
        ))}
      </ul>
      <p className="aside">{t('weighed.score', { score })}</p>
    </Part>
  )
}
