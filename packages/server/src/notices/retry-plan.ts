import { invariant } from '@vigie/casework'

const minute = 60_000
const hour = 60 * minute

/**
 * When each try to deliver a notice is made at the earliest, after the first: quick at the start, when a receiver is restarting,
 * then ever rarer. 15 tries over 73 to 78 hours outlast a weekend's outage.
 */
const delays = [
  ...[0.5, 2, 5, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 4, 8, 14, 22, 36, 54, 73].map((hours) => hours * hour),
]

/** How much later a try may be, as a share of the pause before it: receivers that failed together are not all called together. */
const jitter = 0.25

/**
 * The moment of the next try, or null when all were made: then the notice has failed and a person looks at it.
 *
 * It counts from the first try, so that a restart changes nothing. After a pause of Vigie itself the moment can lie in the past:
 * the caller tries at once, and leaves a minute between two tries.
 *
 * @param triesMade from 0; the first try is due at `firstAt`
 * @param random from 0 up to 1
 * @example nextTryAt(1, firstAt, 0) // half a minute after firstAt
 */
export function nextTryAt(triesMade: number, firstAt: Date, random: number): Date | null {
  invariant(Number.isInteger(triesMade) && triesMade >= 0, `${triesMade} is no number of tries`)
  invariant(random >= 0 && random <= 1, `${random} is not between 0 and 1`)
  if (triesMade === 0) return firstAt
  const delay = delays[triesMade - 1]
  if (delay === undefined) return null

  const pause = delay - (delays[triesMade - 2] ?? 0)
  return new Date(firstAt.getTime() + delay + Math.round(pause * jitter * random))
}
