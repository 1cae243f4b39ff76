import type { Chance } from './chance.ts'
import type { ToldListing } from './read-listings.ts'
import { dayMs, hourMs } from './telling.ts'

/** When a listing appears. */
export interface Arrival {
  readonly at: Date
  readonly told: ToldListing
}

/**
 * Spread listings over the months: ever more of them, few at weekends, a quiet August, and many in the last week, when spotters go
 * out together. What is there again comes a few days after what it repeats.
 */
export function planArrivals(
  listings: readonly ToldListing[],
  chance: Chance,
  { start, end }: { readonly start: Date; readonly end: Date },
): Arrival[] {
  const days = Array.from({ length: Math.floor((end.getTime() - start.getTime()) / dayMs) }, (_, day) =>
    weightOf(new Date(start.getTime() + day * dayMs), day),
  )
  const total = days.reduce((sum, weight) => sum + weight, 0)
  const momentAt = (share: number): Date => {
    let left = share * total
    const day = days.findIndex((weight) => {
      left -= weight
      return left < 0
    })
    const hour = 6 + chance.next() * 15
    const at = start.getTime() + (day === -1 ? days.length - 1 : day) * dayMs + hour * hourMs
    return new Date(Math.min(at, end.getTime() - hourMs))
  }
  const first = chance.shuffle(listings.filter(({ again }) => !again))
  const early = Math.round(first.length * (1 - lastWeek.share))
  const arrivals: Arrival[] = first.map((told, index) => {
    const late = new Date(end.getTime() - chance.next() * lastWeek.days * dayMs)
    return { at: index < early ? momentAt((index + chance.next()) / early) : late, told }
  })
  for (const told of listings.filter(({ again }) => again)) {
    const before = arrivals.find((each) => each.told.title === told.title)
    const firstMs = (before?.at ?? start).getTime()
    const gapMs = chance.between(9, 24) * dayMs
    // Of what came in only days ago, sooner.
    const at = new Date(firstMs + Math.min(gapMs, (end.getTime() - firstMs) / 2))
    arrivals.push({ at, told })
  }
  return arrivals.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** How many come in while spotters go out together. */
const lastWeek = { days: 8, share: 0.12 }

function weightOf(day: Date, index: number): number {
  const growth = 0.4 + index / 110
  const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6
  return growth * (isWeekend ? 0.45 : 1) * (isAugust(day) ? 0.35 : 1)
}

export function isAugust(day: Date): boolean {
  return day.getUTCMonth() === 7
}
