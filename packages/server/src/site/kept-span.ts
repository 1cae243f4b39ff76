import type { Locale } from '../http/choose-locale.ts'
import { retentionDays } from '../people/retention.ts'

/** How long something is kept, as people say it: "90 days", "5 ans". Of several, the longest. */
export function keptSpan(what: readonly (keyof typeof retentionDays)[], locale: Locale): string {
  const days = Math.max(...what.map((each) => retentionDays[each]))
  const [count, unit] = days % 365 === 0 ? [days / 365, 'year'] : [days, 'day']
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

/** The times that a reporter is told of. */
export function reportSpans(locale: Locale) {
  return {
    words: keptSpan(['reportWords'], locale),
    quiet: keptSpan(['listingWithoutCase', 'listingWithoutAction'], locale),
    evidence: keptSpan(['evidence'], locale),
  }
}
