/** How far back the figures go, the shortest first. All end with today, so each holds the one before it. */
export const periods = ['year', '12-months', 'all'] as const
export type Period = (typeof periods)[number]

/** The period of an address; twelve months where it names none that there is. */
export function readPeriod(written: unknown): Period {
  return periods.find((period) => period === written) ?? '12-months'
}

/** The first day (UTC) of a period. No figure is older than Vigie. */
export function firstDay(period: Period, today: Date): string {
  if (period === 'all') return '2020-01-01'
  const month = period === 'year' ? 0 : today.getUTCMonth() - 11
  return dayOf(new Date(Date.UTC(today.getUTCFullYear(), month, 1)))
}

/**
 * The first days of the months (UTC) from that of one day to that of another.
 *
 * @example monthsBetween('2026-09-30', new Date('2026-11-22')) // ['2026-09-01', '2026-10-01', '2026-11-01']
 */
export function monthsBetween(first: string, today: Date): string[] {
  const months: string[] = []
  const at = new Date(`${first.slice(0, 7)}-01T00:00:00Z`)
  for (; dayOf(at) <= dayOf(today); at.setUTCMonth(at.getUTCMonth() + 1)) months.push(dayOf(at))
  return months
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
