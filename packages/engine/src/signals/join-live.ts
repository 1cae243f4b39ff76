import type { Reading } from '../normalise/reading.ts'
import { closest, isBeside } from './is-beside.ts'
import type { Joined } from './item.ts'
import { near, type Sighting } from './sighting.ts'

/** A sign of life speaks of a name this close. */
const liveReach = 2

/** A name with the sign of life that stands right beside it: "hand reared African grey". A name that says its product is no animal. */
export function joinLive(reading: Reading, name: Sighting, lives: readonly Sighting[]): Joined | null {
  const { meaning } = name.entry
  if (meaning.kind !== 'taxon' || meaning.implies !== null) return null
  const live = closest(near(lives, name, liveReach), name)
  return live && isBeside(reading, name, live, liveReach) ? { product: 'live', how: 'live-cue', part: live } : null
}
