import assert from 'node:assert/strict'
import { test } from 'node:test'
import { busyYear, countsOf } from './counts.fixture.ts'
import { firstDay, monthsBetween, readPeriod } from './period.ts'
import type { PublicCount } from './public-count.ts'
import { publishFigures } from './public-figures.ts'
import { writeFiguresCsv } from './write-figures-csv.ts'

const said = (count: PublicCount | undefined): string =>
  count?.kind === 'exact' ? String(count.amount) : count?.kind === 'few' ? '<5' : `${count?.atLeast}+`

test('publishFigures() adds up what is one figure to the public, for the months of the period', () => {
  const { byMonth, answers, removedSeen, looks, months, from, to } = publishFigures(countsOf(busyYear), '12-months')
  assert.deepEqual([from, to, months.length], ['2025-12-01', '2026-11-22', 12])
  assert.equal(said(byMonth.looked.total), '207')
  assert.deepEqual(byMonth.reported.cells.slice(-2).map(said), ['5+', '<5'])
  assert.equal(said(byMonth.reported.total), '18')
  assert.deepEqual([...answers.cells, answers.total].map(said), ['16', '0', '6', '0', '6', '28'])
  // Gone, seems gone, still there: what is still there of the removed and of all others could be told apart otherwise.
  assert.deepEqual(removedSeen?.map(said), ['11', '0', '5', '0', '0', '0', '0'])
  assert.deepEqual([...looks['7d'].cells, looks['7d'].total].map(said), ['11', '9', '0', '0', '8', '28'])
  assert.deepEqual(looks['1h'].cells.map(said), ['0', '0', '0', '0', '0'])
})

test('publishFigures() goes back to the year’s first month, or to the first month that has a figure', () => {
  const of = (period: 'year' | 'all') => publishFigures(countsOf(busyYear), period)
  assert.deepEqual([of('year').from, said(of('year').byMonth.looked.total)], ['2026-01-01', '207'])
  assert.deepEqual([of('all').from, said(of('all').byMonth.looked.total)], ['2025-03-01', '247'])
})

test('publishFigures() hides the same months in every period', () => {
  const counts = countsOf(['2025-11 listings.flagged 30', '2026-03 listings.flagged 2', '2026-05 listings.flagged 9'])
  const hidden = (['year', '12-months', 'all'] as const).map((period) => {
    const { months, byMonth } = publishFigures(counts, period)
    return months.filter((_, at) => byMonth.flagged.cells[at]?.kind !== 'exact')
  })
  for (const each of hidden) assert.deepEqual(each, ['2026-03-01', '2026-05-01'])
})

test('publishFigures() names members only, and counts all other platforms as one', () => {
  const { platforms } = publishFigures(countsOf(busyYear), '12-months')
  assert.deepEqual(
    platforms.map(({ name, counts }) => [name, ...counts.map(said)]),
    [
      // The sum of what was removed stands on the page: beside "<5" another number is hidden.
      ['Platform a', '14', '12+', '11', '0', '0'],
      ['Platform b', '8', '<5', '0', '9', '0'],
      [null, '6', '0', '0', '0', '8'],
    ],
  )
})

test('publishFigures() says nothing of a column of platforms whose sum would give it away', () => {
  const counts = countsOf(['2026-10 noticed.kept.gone 4 a', '2026-10 noticed.kept.gone 4 b'])
  assert.deepEqual(
    publishFigures(counts, '12-months').platforms.map(({ counts: [first] }) => said(first)),
    ['0+', '0+', '0+'],
  )
})

test('publishFigures() says that nothing is counted where nothing is, of the period asked for', () => {
  const counts = countsOf(['2025-03 listings.screened 40'])
  assert.deepEqual([publishFigures(counts, 'year').isEmpty, publishFigures(counts, 'all').isEmpty], [true, false])
})

test('writeFiguresCsv() holds each number of the page hidden as there, one line each', () => {
  const csv = writeFiguresCsv(publishFigures(countsOf(busyYear), '12-months'))
  assert.ok(csv.includes('2025-12-01,2026-11-22,months,2026-11,reported,fewer_than_5,,1,2\r\n'))
  assert.ok(csv.includes('2025-12-01,2026-11-22,months,total,reported,exact,18,18,2\r\n'))
  assert.ok(csv.includes('looks,7d,unverifiable,exact,8,8,2\r\n'))
  assert.ok(csv.includes('platforms,not_members,noticed,exact,6,6,2\r\n'))
  assert.ok(!/,(exact|withheld),[1-4],/.test(csv))
  assert.equal(writeFiguresCsv(null).split('\r\n').length, 2)
})

test('writeFiguresCsv() keeps a platform’s name from being a formula', () => {
  const members = [{ id: 'a', name: '=cmd()' }]
  assert.ok(writeFiguresCsv(publishFigures(countsOf(busyYear, { members }), '12-months')).includes(",'=cmd(),"))
})

test('readPeriod() takes a period that there is, and twelve months for anything else', () => {
  assert.deepEqual(['year', 'all', 'decade', ['all'], undefined].map(readPeriod), [
    'year',
    'all',
    '12-months',
    '12-months',
    '12-months',
  ])
})

test('monthsBetween() and firstDay() keep to universal time at the turn of a year', () => {
  const newYear = new Date('2027-01-01T00:00:00Z')
  assert.deepEqual(monthsBetween('2026-11-30', newYear), ['2026-11-01', '2026-12-01', '2027-01-01'])
  assert.deepEqual([firstDay('12-months', newYear), firstDay('year', newYear)], ['2026-02-01', '2027-01-01'])
})
