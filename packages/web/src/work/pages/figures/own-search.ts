import { lastQuarter, monthsBefore } from './figures-search.ts'

/** Of which time an officer reads the figures of their platforms; the first where the address names none. */
export const ownPeriods = ['12-months', 'year', 'last-quarter', 'month'] as const
export type OwnPeriod = (typeof ownPeriods)[number]

export interface OwnSearch {
  readonly period?: OwnPeriod
}

export function readOwnSearch({ period }: Readonly<Record<string, unknown>>): OwnSearch {
  const found = ownPeriods.find((each) => each === period)
  return found ? { period: found } : {}
}

/**
 * The first and the last day of a period, both counted.
 *
 * @param today in UTC, as figures are counted
 * @example daysOf('year', '2026-11-22') // { from: '2026-01-01', to: '2026-11-22' }
 */
export function daysOf(period: OwnPeriod, today: string): { readonly from: string; readonly to: string } {
  if (period === 'year') return { from: `${today.slice(0, 4)}-01-01`, to: today }
  if (period !== 'last-quarter') return { from: monthsBefore(today, period === 'month' ? 0 : 11), to: today }
  const [from, to] = lastQuarter(today)
  return { from, to }
}
