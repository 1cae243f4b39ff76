import type { ReactNode } from 'react'

/** Notices line by line, under these columns; on a phone each line is a small sheet of its own. */
export function NoticeLines(props: {
  readonly label: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}) {
  const { label, columns, children } = props
  return (
    <table className="notice-lines" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
