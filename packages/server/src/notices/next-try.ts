import { nextTryAt } from './retry-plan.ts'

const minuteMs = 60_000
/** What a receiver may ask for at most: a longer pause would let a notice lie. */
const longestWaitSeconds = 6 * 3600

/**
 * The moment of the next try after one that failed just now, or null when the plan is at its end. Not before the receiver asked for,
 * and where the plan's moment has passed while Vigie stood still, a minute from now.
 */
export function nextTry(of: {
  readonly triesMade: number
  readonly firstAt: Date
  readonly now: Date
  readonly random: number
  readonly retryAfterSeconds: number | null
}): Date | null {
  const { triesMade, firstAt, now, random, retryAfterSeconds } = of
  const planned = nextTryAt(triesMade, firstAt, random)
  if (planned === null) return null
  const asked = now.getTime() + Math.min(retryAfterSeconds ?? 0, longestWaitSeconds) * 1000
  return new Date(Math.max(planned > now ? planned.getTime() : now.getTime() + minuteMs, asked))
}
