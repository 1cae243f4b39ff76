export const spans = ['day', 'week', 'month', 'quarter'] as const
export type Span = (typeof spans)[number]

/** What the address says of the figures, as it says it; what it leaves out is the last twelve months, by month, of all platforms. */
export interface FiguresSearch {
  /** Days in UTC, both counted: '2026-01-31'. */
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly platform?: string
}

/** Which figures, in full: as a link that says the same next year has them. */
export interface FiguresChoice {
  readonly from: string
  readonly to: string
  readonly by: Span
  readonly platform: string | null
}

export type Wrong = 'not-a-day' | 'before-2000' | 'future' | 'from-after-to' | 'span-unknown' | 'platform-unknown'
/** What is wrong with each part of an address. */
export type Wrongs = { readonly [Part in keyof FiguresSearch]?: Wrong }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address says, also what cannot be used: it is not passed over in silence. */
export function readFiguresSearch(search: Readonly<Record<string, unknown>>): FiguresSearch {
  const said = (['from', 'to', 'by', 'platform'] as const).flatMap((part) => {
    const value = search[part]
    return typeof value === 'string' || typeof value === 'number' ? [[part, String(value)] as const] : []
  })
  return Object.fromEntries(said)
}

/**
 * What is wrong with an address.
 *
 * @param today in UTC, as figures are counted
 */
export function checkFigures({ from, to, by, platform }: FiguresSearch, today: string): Wrongs {
  const [wrongFrom, wrongTo] = [wrongOf(from, today), wrongOf(to, today)]
  const isBackwards = !wrongFrom && !wrongTo && from !== undefined && from > (to ?? today)
  return {
    ...((wrongFrom || isBackwards) && { from: wrongFrom ?? 'from-after-to' }),
    ...(wrongTo && { to: wrongTo }),
    ...(by !== undefined && !isSpan(by) && { by: 'span-unknown' as const }),
    ...(platform !== undefined && !uuid.test(platform) && { platform: 'platform-unknown' as const }),
  }
}

function wrongOf(day: string | undefined, today: string): Wrong | null {
  if (day === undefined) return null
  if (!isDay(day)) return 'not-a-day'
  if (day < '2000-01-01') return 'before-2000'
  return day > today ? 'future' : null
}

/**
 * The choice in full, made of what of an address can be used. Twelve months end with this one.
 *
 * @param today in UTC, as figures are counted
 * @example chooseFigures({}, '2026-11-22').from // '2025-12-01'
 */
export function chooseFigures(search: FiguresSearch, today: string): FiguresChoice {
  const wrong = checkFigures(search, today)
  const by = isSpan(search.by) ? search.by : 'month'
  const platform = search.platform === undefined || wrong.platform ? null : search.platform
  const to = search.to === undefined || wrong.to ? today : search.to
  const from = search.from === undefined || wrong.from ? monthsBefore(to, 11) : search.from
  const isBackwards = from > to
  return { from: isBackwards ? to : from, to, by, platform }
}

/** The first day of the month that lies so many months before a day's. */
export function monthsBefore(last: string, months: number): string {
  const [year = 0, month = 1] = last.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}

/** The last quarter that is over: its first and its last day. */
export function lastQuarter(today: string): readonly [from: string, to: string] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const begin = Math.floor((month - 1) / 3) * 3
  const days = [Date.UTC(year, begin - 3, 1), Date.UTC(year, begin, 0)] as const
  return [new Date(days[0]).toISOString().slice(0, 10), new Date(days[1]).toISOString().slice(0, 10)]
}

function isSpan(by: string | undefined): by is Span {
  return spans.includes(by as Span)
}

/** A day of the calendar: 31 February is read as another one. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) return false
  return new Date(value).toISOString().startsWith(value)
}
