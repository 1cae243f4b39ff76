import { useTranslation } from 'react-i18next'
import { lengthOf } from '../../parts/scale.ts'
import { useWritten } from '../../parts/written.ts'

export interface Bar {
  readonly code: string
  readonly name: string
  /** Null: not counted by platform. */
  readonly amount: number | null
}

const width = 600

/** Amounts as bars on one scale. Name and number stand in words, so the bars themselves need say nothing. */
export function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  const say = useAmount()
  const top = Math.max(1, ...bars.map(({ amount }) => amount ?? 0))
  return (
    <ul className="bar-list">
      {bars.map(({ code, name, amount }) => (
        <li key={code}>
          <span className="chart-name">{name}</span> <span className="chart-number">{say(amount)}</span>
          <svg className="chart" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="chart-ground" x="0" y="0" width={width} height="12" />
            <rect className={`chart-bar chart-${code}`} x="0" y="0" width={lengthOf(amount ?? 0, top, width, 2)} height="12" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

/** The same bars as a table. */
export function BarTable(props: {
  readonly what: string
  readonly counted: string
  readonly bars: readonly Bar[]
  /** What all of them are together, where they are parts of a whole. */
  readonly together?: string
}) {
  const say = useAmount()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{props.what}</th>
          <th scope="col">{props.counted}</th>
        </tr>
      </thead>
      <tbody>
        {props.bars.map(({ code, name, amount }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>{say(amount)}</td>
          </tr>
        ))}
        {props.together && (
          <tr>
            <th scope="row">{props.together}</th>
            <td>{say(props.bars.reduce((sum, { amount }) => sum + (amount ?? 0), 0))}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** An amount as it is written; of what is not counted a dash that says so. */
function useAmount(): (amount: number | null) => string {
  const { t } = useTranslation('figures')
  const written = useWritten()
  return (amount) => (amount === null ? `– ${t('dashboard.notByPlatform')}` : written.number(amount))
}
