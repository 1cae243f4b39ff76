/** How far back the public figures go. All end with the last quarter that is over, so each holds the one before it. */
export const periods = ['last-quarter', '4-quarters', 'all'] as const
export type Period = (typeof periods)[number]

/** The period where an address names none that there is. */
export const usualPeriod = '4-quarters' satisfies Period

export function readPeriod(written: unknown): Period {
  return periods.find((period) => period === written) ?? usualPeriod
}

/** A quarter of the calendar year, in UTC; or some that follow each other. */
export interface Quarter {
  /** First day and last day, both counted. */
  readonly from: string
  readonly to: string
  /** First days of its months. */
  readonly months: readonly string[]
}

/** No figure is older than Vigie. */
export const firstDay = '2020-01-01'

/**
 * The quarters that are over, the oldest first: from the first that has figures, and the last four at least.
 *
 * @param earliest a day of the first quarter that has figures; null where none has
 */
export function quartersOver(earliest: string | null, today: Date): Quarter[] {
  const quarters: Quarter[] = []
  for (let back = 1; ; back += 1) {
    const quarter = quarterOf(today, -back)
    if (back > 4 && (earliest === null || quarter.to < earliest)) return quarters.reverse()
    quarters.push(quarter)
  }
}

/** Of what is published, the oldest first, that which belongs to a period. */
export function inPeriod<S extends Quarter>(period: Period, published: readonly S[], today: Date): readonly S[] {
  if (period === 'last-quarter') return published.slice(-1)
  return period === 'all' ? published : published.filter(({ to }) => to >= quarterOf(today, -4).from)
}

/** The last day that is published. */
export function lastDay(today: Date): string {
  return quarterOf(today, -1).to
}

/** The day on which the quarter that is running is published. */
export function nextDay(today: Date): string {
  return quarterOf(today, 1).from
}

function quarterOf(day: Date, later: number): Quarter {
  const [year, first] = [day.getUTCFullYear(), (Math.floor(day.getUTCMonth() / 3) + later) * 3]
  const months = [0, 1, 2].map((month) => dayOf(Date.UTC(year, first + month, 1)))
  return { from: months[0] as string, to: dayOf(Date.UTC(year, first + 3, 0)), months }
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
