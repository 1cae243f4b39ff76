import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addCounts, addUp } from './add-up.ts'
import { busyHalf, countsOf } from './counts.fixture.ts'
import { inPeriod, nextDay, type Period, periods, quartersOver, readPeriod } from './period.ts'
import { exact, few, type PublicCount, withheld } from './public-count.ts'
import { type PublicFigures, publishFigures } from './public-figures.ts'
import { publicMeasures } from './public-measures.ts'
import { publishStretches } from './publish-stretches.ts'
import { writeFiguresCsv } from './write-figures-csv.ts'

const said = (count: PublicCount | undefined): string =>
  count?.kind === 'exact' ? String(count.amount) : count?.kind === 'few' ? '<5' : `${count?.atLeast}+`

const tablesOf = ({ byMonth, answers, removedSeen, looks, platforms }: PublicFigures) => ({
  byMonth,
  answers,
  removedSeen,
  looks,
  platforms,
})
const half = (period: Period) => publishFigures(countsOf(busyHalf), period)

test('publishFigures() adds up what is one figure to the public, for the quarters of the period that are over', () => {
  const { byMonth, answers, removedSeen, looks, months, from, to, next } = half('4-quarters')
  assert.deepEqual([from, to, next, months.length], ['2025-10-01', '2026-09-30', '2027-01-01', 12])
  assert.equal(said(byMonth.looked.total), '200')
  assert.deepEqual(byMonth.reported.cells.slice(-3).map(said), ['<5', '8+', '20'])
  assert.equal(said(byMonth.reported.total), '32')
  assert.deepEqual([...answers.cells, answers.total].map(said), ['16', '0', '6', '0', '6', '28'])
  // Gone, seems gone, still there: what is still there of the removed and of all others could be told apart otherwise.
  assert.deepEqual(removedSeen?.map(said), ['11', '0', '5', '0', '0', '0', '0'])
  assert.deepEqual([...looks['7d'].cells, looks['7d'].total].map(said), ['11', '9', '0', '0', '8', '28'])
  assert.deepEqual(looks['1h'].cells.map(said), ['0', '0', '0', '0', '0'])
})

test('publishFigures() goes back one quarter, four, or to the first that has a figure', () => {
  const spans = periods.map((period) => [half(period).from, half(period).months.length, said(half(period).byMonth.looked.total)])
  assert.deepEqual(spans, [
    ['2026-07-01', 3, '200'],
    ['2025-10-01', 12, '200'],
    ['2025-01-01', 21, '240'],
  ])
})

test('publishFigures() shows nothing of the quarter that is running, whatever happens in it', () => {
  const running = ['2026-10 listings.screened 30 a', '2026-11 reports.received.public 1', '2026-11 noticed.kept.gone 2 b']
  for (const period of periods) {
    const later = { ...countsOf([...busyHalf, ...running]), countedAt: new Date('2026-12-31T23:59:59Z') }
    assert.deepEqual(tablesOf(publishFigures(later, period)), tablesOf(half(period)))
  }
  assert.equal(
    publishFigures({ ...countsOf(running.slice(0, 1)), countedAt: new Date('2027-01-01T00:00:00Z') }, 'all').isEmpty,
    false,
  )
})

test('publishFigures() never lets a longer period say what a quarter hides', () => {
  const early = ['2026-04 noticed.removed.gone 40', '2026-04 noticed.kept.still-up 3', '2026-05 noticed.no-answer.gone 9']
  const late = ['2026-07 noticed.removed.gone 30', '2026-07 noticed.kept.still-up 20']
  const [one, four] = (['last-quarter', '4-quarters'] as const).map((period) =>
    publishFigures(countsOf([...early, ...late]), period).answers.cells.map(said),
  )
  assert.deepEqual(one, ['30', '0', '20', '0', '0'])
  // 23 less 20 would be the 3 of the quarter before.
  assert.deepEqual(four, ['70', '0', '21+', '0', '8+'])
})

test('publishFigures() shows a quarter that holds too little together with the next, and not before', () => {
  const of = (lines: string[], now: string) => {
    const { from, to, isWaiting, byMonth } = publishFigures({ ...countsOf(lines), countedAt: new Date(now) }, 'all')
    return [from, to, isWaiting, said(byMonth.looked.total)]
  }
  const little = ['2026-03 listings.screened 3']
  assert.deepEqual(of(little, '2026-05-01'), ['2025-04-01', '2025-12-31', true, '0'])
  const more = [...little, '2026-04 listings.screened 40', '2026-06 listings.screened 50']
  assert.deepEqual(of(more, '2026-06-30'), ['2025-04-01', '2025-12-31', true, '0'])
  assert.deepEqual(of(more, '2026-07-01'), ['2025-07-01', '2026-06-30', false, '93'])
})

const months = ['2025-11', '2026-02', '2026-03', '2026-05', '2026-08', '2026-09', '2026-12']
const line = fc.tuple(fc.constantFrom(...months), fc.constantFrom(...publicMeasures), fc.nat(12), fc.constantFrom('a', 'b', 'c'))
const lines = fc.array(line, { maxLength: 40 }).map((all) => all.map((parts) => parts.join(' ')))

test('publishFigures() of a later day leaves every quarter as it was published, and adds up nothing but these', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(...periods), (all, period) => {
      const counts = countsOf(all)
      const quarters = (now: string) => quartersOver('2025-01-01', new Date(now))
      const before = publishStretches(countsOf(all.filter((each) => each < '2026-07')), quarters('2026-07-01'))
      const after = publishStretches(counts, quarters('2027-01-01'))
      assert.deepEqual(after.slice(0, before.length), before)
      const today = new Date('2027-01-01')
      const shown = inPeriod(period, publishStretches(counts, quartersOver(all.sort()[0]?.slice(0, 7) ?? null, today)), today)
      assert.deepEqual(
        tablesOf(publishFigures({ ...counts, countedAt: today }, period)),
        addUp(shown.map(({ tables }) => tables)),
      )
    }),
    { numRuns: 300 },
  )
})

test('addCounts() says the least that is shown where one count is hidden, and a few alone as a few', () => {
  const sum = (...counts: PublicCount[]) => said(addCounts(counts))
  assert.deepEqual([sum(exact(3), exact(9)), sum(), sum(exact(0))], ['12', '0', '0'])
  assert.deepEqual([sum(few, exact(0)), sum(few, few), sum(few, exact(20))], ['<5', '2+', '21+'])
  assert.deepEqual([sum(withheld(8), exact(0)), sum(withheld(8), few, exact(10))], ['8+', '19+'])
})

test('publishFigures() names members only, and counts all other platforms as one', () => {
  const { platforms } = half('last-quarter')
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
  const counts = countsOf(['2026-08 noticed.kept.gone 4 a', '2026-08 noticed.kept.gone 4 b'])
  assert.deepEqual(
    publishFigures(counts, '4-quarters').platforms.map(({ counts: [first] }) => said(first)),
    ['0+', '0+', '0+'],
  )
})

test('publishFigures() says that nothing is counted where nothing is, of the period asked for', () => {
  const counts = countsOf(['2025-03 listings.screened 40'])
  assert.deepEqual([publishFigures(counts, '4-quarters').isEmpty, publishFigures(counts, 'all').isEmpty], [true, false])
})

test('writeFiguresCsv() holds each number of the page hidden as there, one line each', () => {
  const csv = writeFiguresCsv(half('4-quarters'))
  assert.ok(csv.includes('2025-10-01,2026-09-30,months,2026-07,reported,fewer_than_5,,1,2\r\n'))
  assert.ok(csv.includes('2025-10-01,2026-09-30,months,total,reported,exact,32,32,2\r\n'))
  assert.ok(csv.includes('looks,7d,unverifiable,exact,8,8,2\r\n'))
  assert.ok(csv.includes('platforms,not_members,noticed,exact,6,6,2\r\n'))
  assert.ok(!/,(exact|withheld),[1-4],/.test(csv))
  assert.equal(writeFiguresCsv(null).split('\r\n').length, 2)
})

test('writeFiguresCsv() keeps a platform’s name from being a formula', () => {
  const members = [{ id: 'a', name: '=cmd()' }]
  assert.ok(writeFiguresCsv(publishFigures(countsOf(busyHalf, { members }), 'all')).includes(",'=cmd(),"))
})

test('readPeriod() takes a period that there is, and four quarters for anything else', () => {
  assert.deepEqual(['last-quarter', 'all', '12-months', ['all'], undefined].map(readPeriod), [
    'last-quarter',
    'all',
    '4-quarters',
    '4-quarters',
    '4-quarters',
  ])
})

test('quartersOver() keeps to universal time at the turn of a quarter', () => {
  const at = (moment: string) =>
    quartersOver(null, new Date(moment))
      .slice(-1)
      .map(({ from, to }) => [from, to])
  assert.deepEqual(at('2026-12-31T23:59:59Z'), [['2026-07-01', '2026-09-30']])
  assert.deepEqual(at('2027-01-01T00:00:00Z'), [['2026-10-01', '2026-12-31']])
  assert.equal(nextDay(new Date('2026-12-31T23:59:59Z')), '2027-01-01')
  assert.equal(quartersOver('2024-02-29', new Date('2026-12-31T23:59:59Z'))[0]?.from, '2024-01-01')
})
