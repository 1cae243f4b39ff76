import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hideCells } from './hide-cells.ts'
import type { PublicCount } from './public-count.ts'
import { publishRow } from './publish-row.ts'

/** "12", "<5", "5+", "0+". */
const said = (count: PublicCount): string =>
  count.kind === 'exact' ? String(count.amount) : count.kind === 'few' ? '<5' : `${count.atLeast}+`
const row = (...cells: number[]): string => {
  const { cells: shown, total } = publishRow(cells)
  return `${shown.map(said).join(' ')} = ${said(total)}`
}

test('publishRow() shows what is zero or more than four, with its sum', () => {
  assert.equal(row(0, 5, 120), '0 5 120 = 125')
})

test('publishRow() hides beside one that is few the smallest that is enough', () => {
  assert.equal(row(3, 0, 40, 9, 12), '<5 0 40 8+ 12 = 64')
  assert.equal(row(3, 7, 6), '<5 5+ 5+ = 16')
})

test('publishRow() shows the sum of several few when it tells nothing about one of them', () => {
  assert.equal(row(2, 3, 1, 2), '<5 <5 <5 <5 = 8')
})

test('publishRow() hides a sum that would say what was hidden, and says what the shown cells add up to', () => {
  assert.equal(row(3, 0), '<5 0 = <5')
  assert.equal(row(1, 1), '<5 <5 = 0+')
  assert.equal(row(4, 4), '<5 <5 = 0+')
  assert.equal(row(1, 7), '<5 7 = 7+')
})

test('publishRow() hides what the reader must not miss only where no other will do', () => {
  assert.equal(publishRow([3, 40, 9], [2]).cells.map(said).join(' '), '<5 39+ 9')
  assert.equal(publishRow([3, 0, 9], [2]).cells.map(said).join(' '), '<5 0 8+')
})

test('publishRow() chooses what to hide beside one that is few whatever that one is', () => {
  for (const other of [1, 2, 3, 4]) {
    assert.deepEqual(hideCells([other, 7, 30]), [true, false, true])
    assert.equal(hideCells([other, 7]), null)
  }
})

const amounts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 14 })), {
  minLength: 1,
  maxLength: 7,
})

/** Everything that a reader knows of one table: a range for each cell, and sums of cells. */
interface Known {
  readonly ranges: readonly (readonly [from: number, to: number])[]
  readonly sums: readonly { readonly from: number; readonly sum: number }[]
}

const knownOf = (cells: readonly PublicCount[], total: PublicCount): Known => ({
  ranges: cells.map((count) =>
    count.kind === 'exact'
      ? [count.amount, count.amount]
      : count.kind === 'few'
        ? [1, 4]
        : [count.atLeast, Number.POSITIVE_INFINITY],
  ),
  sums: total.kind === 'exact' ? [{ from: 0, sum: total.amount }] : [],
})

/** Whether a cell may be an amount, by going from the last month back and keeping every sum that is possible so far. */
function mayBe({ ranges, sums }: Known, cell: number, amount: number): boolean {
  const highest = Math.max(0, ...sums.map(({ sum }) => sum))
  let possible = new Set([0])
  for (let at = ranges.length - 1; at >= 0; at -= 1) {
    const [from, to] = at === cell ? [amount, amount] : (ranges[at] as readonly [number, number])
    const next = new Set<number>()
    for (const before of possible) {
      for (let each = from; each <= Math.min(to, Math.max(from, highest - before)); each += 1) next.add(before + each)
    }
    const told = sums.filter((each) => each.from === at)
    possible = new Set([...next].filter((sum) => told.every((each) => each.sum === sum)))
  }
  return possible.size > 0
}

test('publishRow() leaves every hidden cell of 1 to 4 open: it could be 1, 2, 3 or 4', () => {
  fc.assert(
    fc.property(amounts, fc.array(fc.integer({ min: 0, max: 6 })), (cells, spared) => {
      const { cells: shown, total } = publishRow(cells, spared)
      const known = knownOf(shown, total)
      for (const [at, amount] of cells.entries()) {
        if (amount > 0 && amount < 5) assert.equal(shown[at]?.kind, 'few')
        if (amount > 0 && amount < 5)
          for (const each of [1, 2, 3, 4]) assert.ok(mayBe(known, at, each), `${cells} at ${at}: ${each}`)
      }
    }),
    { numRuns: 2000 },
  )
})

test('publishRow() shows no figure but those of the log, and never says too much of a hidden one', () => {
  fc.assert(
    fc.property(amounts, (cells) => {
      const { cells: shown, total } = publishRow(cells)
      const sum = cells.reduce((all, each) => all + each, 0)
      for (const [count, amount] of [...shown.map((each, at) => [each, cells[at]] as const), [total, sum] as const]) {
        if (count.kind === 'exact') assert.equal(count.amount, amount)
        if (count.kind === 'withheld') assert.ok(count.atLeast <= Number(amount))
      }
    }),
  )
})
