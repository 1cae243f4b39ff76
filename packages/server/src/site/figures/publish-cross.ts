import { exact, isFew, most, type PublicCount, withheld } from './public-count.ts'

/**
 * One row of a table of two, of which neither the other row nor the columns' sums are shown here. Other tables may tell the sums of
 * both rows and of every column, so the row is shown as if they did: where a cell or the one it would tell in the other row is a
 * few, it is hidden, and as little beside it as leaves each few open. Null where nothing does.
 *
 * @param row whose sum is shown
 * @example publishCross([12, 3, 0, 40], [30, 9, 20, 8]) // 3 and the 12 beside it are hidden
 */
export function publishCross(row: readonly number[], other: readonly number[]): readonly PublicCount[] | null {
  const columns = row.map((amount, at) => toColumn(amount, other[at] as number))
  const choices = Array.from({ length: 2 ** columns.length }, (_, bits) => columns.map((_, at) => ((bits >> at) & 1) === 1))
  const open = choices
    .filter((hidden) => columns.every(({ isTelling }, at) => hidden[at] || !isTelling))
    .filter((hidden) => areOpen(columns.filter((_, at) => hidden[at])))
  const cost = (hidden: readonly boolean[]) => row.reduce((sum, amount, at) => sum + (hidden[at] ? amount + 1 : 0), 0)
  const [least] = open.sort((one, two) => cost(one) - cost(two))
  return least ? row.map((amount, at) => (least[at] ? withheld(0) : exact(amount))) : null
}

interface Column {
  readonly amount: number
  readonly other: number
  /** The most that a reader takes the cell for: the column's sum, which itself is hidden when it is a few. */
  readonly highest: number
  readonly isTelling: boolean
}

function toColumn(amount: number, other: number): Column {
  const isTelling = isFew(amount) || isFew(other)
  return { amount, other, highest: isFew(amount + other) ? most : amount + other, isTelling }
}

/** Whether each few among hidden columns may be 1, 2, 3 or 4 to who knows the sums. */
function areOpen(hidden: readonly Column[]): boolean {
  const sum = hidden.reduce((all, { amount }) => all + amount, 0)
  return hidden.every((column) => {
    const others = hidden.reduce((all, each) => (each === column ? all : all + each.highest), 0)
    const mayBe = (amount: number) => amount >= 0 && amount <= column.highest && amount <= sum && sum - amount <= others
    const each = Array.from({ length: most }, (_, at) => at + 1)
    // A column’s sum that is itself a few is known to be no more than that.
    const mayOther = isFew(column.amount + column.other)
      ? (amount: number) => Math.max(0, sum - others) + amount <= most
      : (amount: number) => mayBe(column.highest - amount)
    return (!isFew(column.amount) || each.every(mayBe)) && (!isFew(column.other) || each.every(mayOther))
  })
}
