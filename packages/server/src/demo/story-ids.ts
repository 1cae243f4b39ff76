import { v7 } from 'uuid'
import type { Clock } from '../capabilities/clock.ts'
import type { Ids } from '../capabilities/ids.ts'
import type { Chance } from './chance.ts'

/**
 * Ids of a story: by its clock, so that what was made earlier sorts earlier, beside what visitors make today. Secrets stay secrets;
 * only what the story may tell twice alike is left to its seed.
 */
export function storyIds(secrets: Pick<Ids, 'token' | 'code'>, clock: Clock, chance: Pick<Chance, 'next'>): Ids {
  let lastMs = 0
  let seq = 0
  return {
    ...secrets,
    next: () => {
      const msecs = clock.now().getTime()
      seq = msecs === lastMs ? seq + 1 : 0
      lastMs = msecs
      return v7({ msecs, seq })
    },
    random: chance.next,
  }
}
