import { lengthOf } from '../../parts/scale.ts'
import { useWritten } from '../../parts/written.ts'

export interface Bar {
  readonly code: string
  readonly name: string
  readonly amount: number
}

const width = 600

/** Amounts as bars on one scale. Name and number stand in words, so the bars themselves need say nothing. */
export function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  const written = useWritten()
  const top = Math.max(1, ...bars.map(({ amount }) => amount))
  return (
    <ul className="bar-list">
      {bars.map(({ code, name, amount }) => (
        <li key={code}>
          <span className="chart-name">{name}</span> <span className="chart-number">{written.number(amount)}</span>
          <svg className="chart" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
            <rect className="chart-ground" x="0" y="0" width={width} height="12" />
            <rect className={`chart-bar chart-${code}`} x="0" y="0" width={lengthOf(amount, top, width, 2)} height="12" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

/** The same bars as a table. */
export function BarTable(props: { readonly what: string; readonly counted: string; readonly bars: readonly Bar[] }) {
  const written = useWritten()
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
            <td>{written.number(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
