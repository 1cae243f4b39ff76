import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

/** A chart with what it means beside it and its table behind it. */
export function ChartPart(props: {
  readonly title: string
  readonly words: string
  readonly chart: ReactNode
  readonly table?: ReactNode
  /** What opens the table; "Show the table" where nothing else is said. */
  readonly tableName?: string
}) {
  const { t } = useTranslation('figures')
  const id = useId()
  return (
    <section className="figures-part" aria-labelledby={id}>
      <div className="figures-words">
        <h2 id={id}>{props.title}</h2>
        <p>{props.words}</p>
      </div>
      <div className="figures-chart">
        {props.chart}
        {props.table && (
          <details>
            <summary>{props.tableName ?? t('page.table')}</summary>
            <div className="figures-table">{props.table}</div>
          </details>
        )}
      </div>
    </section>
  )
}
