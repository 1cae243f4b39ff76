export const spans = ['day', 'week', 'month'] as const
export type Span = (typeof spans)[number]

/** What the address says of the figures; what it leaves out is the last twelve months, by month, of all platforms. */
export interface FiguresSearch {
  /** Days in UTC, both counted: '2026-01-31'. */
  readonly from?: string
  readonly to?: string
  readonly by?: Span
  readonly platform?: string
}

/** Which figures, in full: as a link that says the same next year has them. */
export interface FiguresChoice {
  readonly from: string
  readonly to: string
  readonly by: Span
  readonly platform: string | null
}

const day = /^\d{4}-\d{2}-\d{2}$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What of an address can be used; the rest is as if it were not there. */
export function readFiguresSearch(search: Readonly<Record<string, unknown>>): FiguresSearch {
  const { from, to, by, platform } = search
  return {
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(spans.includes(by as Span) && { by: by as Span }),
    ...(typeof platform === 'string' && uuid.test(platform) && { platform }),
  }
}

/**
 * The choice in full. Twelve months end with this one; a beginning after the end begins with the end's day.
 *
 * @param today in UTC, as figures are counted
 * @example chooseFigures({}, '2026-11-22').from // '2025-12-01'
 */
export function chooseFigures(search: FiguresSearch, today: string): FiguresChoice {
  const { by = 'month', platform = null } = search
  const to = search.to ?? (search.from !== undefined && search.from > today ? search.from : today)
  const from = search.from ?? monthsBefore(to, 11)
  const isBackwards = from > to
  return { from: isBackwards ? to : from, to, by, platform }
}

/** The first day of the month that lies so many months before a day's. */
export function monthsBefore(last: string, months: number): string {
  const [year = 0, month = 1] = last.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}

/** A day of the calendar, and none that the server would refuse. */
function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' && day.test(value) && value >= '2000-01-01' && !Number.isNaN(Date.parse(value)) && isReal(value)
  )
}

/** Dates such as 31 February are read as another day. */
function isReal(value: string): boolean {
  return new Date(value).toISOString().startsWith(value)
}
