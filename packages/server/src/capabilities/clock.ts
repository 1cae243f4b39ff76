/** What time it is. The program asks this and never the machine, so that a test, or a crash replayed, can set the time. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
