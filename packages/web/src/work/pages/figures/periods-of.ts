import type { Span } from './figures-search.ts'

const dayMs = 86_400_000

/**
 * The first day of each day, week, month or quarter of a time, as the server counts them: weeks begin on Monday, and the first span begins
 * where the time does. What happened never has no row, so the spans come from the calendar.
 *
 * @example periodsOf('2026-01-15', '2026-03-02', 'month') // ['2026-01-15', '2026-02-01', '2026-03-01']
 */
export function periodsOf(from: string, to: string, by: Span): string[] {
  const starts: string[] = []
  for (let start = from; start <= to; start = nextStart(start, by)) starts.push(start)
  return starts
}

function nextStart(start: string, by: Span): string {
  const at = new Date(start)
  if (by === 'quarter') return written(Date.UTC(at.getUTCFullYear(), 3 * Math.floor(at.getUTCMonth() / 3) + 3, 1))
  if (by === 'month') return written(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
  // Sunday is 0: from a Monday it is seven days to the next one.
  const days = by === 'day' ? 1 : 7 - ((at.getUTCDay() + 6) % 7)
  return written(at.getTime() + days * dayMs)
}

function written(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
