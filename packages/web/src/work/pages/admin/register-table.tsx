// biome-ignore-all lint/a11y/noRedundantRoles: the styles of a phone take a table's own roles away
import type { ReactNode } from 'react'

/** A column of a register, and what stands in it for a thing. */
export interface Column<Item> {
  readonly name: string
  readonly head: string
  /** The head need not be seen: what stands below says by itself what it is. */
  readonly isPlain?: boolean
  readonly cell: (item: Item) => ReactNode
}

/**
 * A real table on a desk; on a phone each row is a small sheet of its own, where every cell says what it is. The roles are said
 * because the styles of a phone would take a table's meaning away.
 */
export function RegisterTable<Item>(props: {
  readonly label: string
  readonly columns: readonly Column<Item>[]
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
}) {
  const { label, columns, items, keyOf } = props
  return (
    <table className="register" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, head, isPlain }) => (
            <th key={name} scope="col" role="columnheader">
              {isPlain ? <span className="visually-hidden">{head}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={keyOf(item)} role="row">
            {columns.map(({ name, head, cell }, at) =>
              at === 0 ? (
                <th key={name} scope="row" role="rowheader">
                  {cell(item)}
                </th>
              ) : (
                <td key={name} role="cell" data-head={head}>
                  {cell(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
