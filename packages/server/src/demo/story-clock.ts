import { invariant } from '@vigie/casework'
import type { Clock } from '../capabilities/clock.ts'

/** The clock of a story: it stands still until the story moves it on. Never goes back. */
export interface StoryClock extends Clock {
  moveTo(moment: Date): void
}

export function storyClock(start: Date): StoryClock {
  let nowMs = start.getTime()
  return {
    now: () => new Date(nowMs),
    moveTo: (moment) => {
      invariant(moment.getTime() >= nowMs, 'a story is told forwards')
      nowMs = moment.getTime()
    },
  }
}
