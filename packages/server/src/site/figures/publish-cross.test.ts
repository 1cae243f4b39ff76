import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PublicCount } from './public-count.ts'
import { publishBeside } from './publish-beside.ts'
import { publishCross } from './publish-cross.ts'
import { publishRow } from './publish-row.ts'

const said = (count: PublicCount): string =>
  count.kind === 'exact' ? String(count.amount) : count.kind === 'few' ? '<5' : `${count.atLeast}+`
const cross = (row: number[], other: number[]) => publishCross(row, other)?.map(said).join(' ') ?? null

test('publishCross() shows a row where neither it nor what it would tell of the other is a few', () => {
  assert.equal(cross([40, 0, 12], [9, 30, 0]), '40 0 12')
})

test('publishCross() hides a cell that would tell a few in the other row, and another beside it', () => {
  assert.equal(cross([40, 0, 12], [3, 30, 9]), '0+ 0 0+')
  assert.equal(cross([40, 3, 12], [9, 30, 9]), '40 0+ 0+')
})

test('publishCross() shows nothing where nothing protects a few', () => {
  assert.equal(cross([40], [3]), null)
})

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 12 }))

/** Every row that adds up to a sum within the columns' sums and agrees with what is shown. */
function possibleRows(shown: readonly PublicCount[], sums: readonly (readonly number[])[], sum: number): number[][] {
  let rows: number[][] = [[]]
  for (const [at, count] of shown.entries()) {
    const most = Math.max(...(sums[at] as readonly number[]))
    const each = count.kind === 'exact' ? [count.amount] : Array.from({ length: most + 1 }, (_, value) => value)
    rows = rows.flatMap((row) => each.map((value) => [...row, value]))
  }
  return rows.filter((row) => row.reduce((all, value) => all + value, 0) === sum)
}

test('publishCross() leaves each few of both rows open to who knows all sums of rows and columns', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 4 }), (columns) => {
      const [row, other] = [columns.map(([one]) => one), columns.map(([, two]) => two)]
      const shown = publishCross(row, other)
      if (!shown) return
      const sum = row.reduce((all, value) => all + value, 0)
      const sums = columns.map(([one, two]) => (one + two > 0 && one + two < 5 ? [1, 2, 3, 4] : [one + two]))
      const possible = possibleRows(shown, sums, sum)
      for (const [at, [one, two]] of columns.entries()) {
        for (const value of [1, 2, 3, 4]) {
          if (one > 0 && one < 5)
            assert.ok(
              possible.some((each) => each[at] === value),
              `${row} / ${other} at ${at}: ${value}`,
            )
          const mayOther = possible.some((each) => (sums[at] as number[]).some((all) => all - (each[at] as number) === value))
          if (two > 0 && two < 5) assert.ok(mayOther, `${row} / ${other}, other at ${at}: ${value}`)
        }
      }
    }),
    { numRuns: 2000 },
  )
})

/** The sums that cells may have, with one of them known. A hidden one is open upwards. */
function sumsOf(cells: readonly PublicCount[], known?: { readonly at: number; readonly value: number }) {
  let [low, high] = [0, 0]
  for (const [at, count] of cells.entries()) {
    const range =
      known?.at === at
        ? [known.value, known.value]
        : count.kind === 'exact'
          ? [count.amount, count.amount]
          : count.kind === 'few'
            ? [1, 4]
            : [cells.every(({ kind }) => kind === 'withheld') ? 0 : Math.max(1, count.atLeast), Number.POSITIVE_INFINITY]
    low += range[0] as number
    high += range[1] as number
  }
  return { low, high }
}

test('publishBeside() and the row whose sum it divides again leave each few of both open', () => {
  const divided = fc.array(fc.oneof(fc.constant(0), fc.nat(6), fc.nat(30)), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(divided, fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }), (amounts, cuts) => {
      const sum = amounts.reduce((all, value) => all + value, 0)
      const ends = [0, ...cuts.map((cut) => cut % (sum + 1)).sort((one, two) => one - two), sum]
      const again = ends.slice(1).map((end, at) => end - (ends[at] as number))
      const row = publishRow(amounts)
      const tables = [
        { cells: row.cells, amounts },
        { cells: publishBeside(again, row.total), amounts: again },
      ]
      for (const [index, { cells, amounts: real }] of tables.entries()) {
        const beside = sumsOf((tables[1 - index] as (typeof tables)[number]).cells)
        for (const [at, value] of real.entries()) {
          if (value < 1 || value > 4) continue
          for (const each of [1, 2, 3, 4]) {
            const { low, high } = sumsOf(cells, { at, value: each })
            const [from, to] = row.total.kind === 'exact' ? [sum, sum] : [beside.low, beside.high]
            assert.ok(low <= to && high >= from, `${amounts} / ${again}: table ${index} at ${at}, ${each}`)
          }
        }
      }
    }),
    { numRuns: 3000 },
  )
})
