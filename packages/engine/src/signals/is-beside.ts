import type { Reading } from '../normalise/reading.ts'
import { type Sighting, type Span, tokensBetween } from './sighting.ts'

/** Whether two things stand together: so many words apart in one clause, or with nothing but its end in between. */
export function isBeside(reading: Reading, one: Span, other: Span, reach: number): boolean {
  const first = Math.min(one.to, other.to)
  const second = Math.max(one.from, other.from)
  if (reading.clause[first] === reading.clause[second]) return tokensBetween(one, other) <= reach
  return reading.sentence[first] === reading.sentence[second] && tokensBetween(one, other) === 0
}

/** The nearest; of two equally near the one behind the name, as in "crocodile skin bag". */
export function closest(candidates: readonly Sighting[], name: Sighting): Sighting | undefined {
  return candidates.toSorted((a, b) => tokensBetween(name, a) - tokensBetween(name, b) || b.from - a.from)[0]
}
