import type { Figure } from '../../statistics/list-figures.ts'
import type { MeasureId } from '../../statistics/measure-id.ts'
import type { Counts } from './read-counts.ts'

const platformIds = ['a', 'b', 'c'] as const

/** Counts as they are read, from "2026-11 listings.screened 12" a line; "a", "b" or "c" behind it is the platform. c is no member. */
export function countsOf(lines: readonly string[], given: Partial<Counts> = {}): Counts {
  const figures = lines.map((line): Figure => {
    const [month = '', measure = '', amount = '', platformId = null] = line.split(' ')
    return { from: `${month}-01`, to: `${month}-28`, platformId, measure: measure as MeasureId, amount: Number(amount) }
  })
  return {
    organisation: 'Example NGO',
    months: figures.map((figure) => ({ ...figure, platformId: null })),
    platforms: figures,
    members: platformIds.slice(0, 2).map((id) => ({ id, name: `Platform ${id}` })),
    isComplete: true,
    countedAt: new Date('2026-11-22T12:00:00Z'),
    ...given,
  }
}

/** A quarter that is over and has something of everything, some of the year before, and some of the quarter that is running. */
export const busyHalf: readonly string[] = [
  '2025-03 listings.screened 40 a',
  '2026-08 listings.screened 120 a',
  '2026-09 listings.screened 80 b',
  '2026-11 listings.screened 7 c',
  '2026-08 reports.received.public 9',
  '2026-09 reports.received.spotter 20',
  '2026-07 reports.received.public 3',
  '2026-08 listings.flagged 30 a',
  '2026-08 cases.opened 25',
  '2026-08 cases.decided.notify 20',
  '2026-08 noticed.removed.gone 9 a',
  '2026-08 noticed.removed.still-up 5 a',
  '2026-08 noticed.removed.gone 2 b',
  '2026-08 noticed.kept.still-up 6 b',
  '2026-08 noticed.no-answer.not-looked 6 c',
  '2026-08 verifications.gone.7d 11 a',
  '2026-08 verifications.presumed-gone.7d 9 b',
  '2026-08 verifications.walled.7d 3 c',
  '2026-08 verifications.robots-refused.7d 5 c',
]
