import type { Listing } from '../listing.ts'
import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Cue } from '../vocabulary.ts'
import type { Judged } from './apply-exclusions.ts'
import type { OfferJudgement } from './judge-offer.ts'
import type { Measure } from './measure.ts'
import { cueOf, type Sighting, type Span } from './sighting.ts'

/** What a signal may look at: the whole listing as it was read, before anything is weighed. */
export interface Scene {
  readonly listing: Listing
  readonly reading: Reading
  readonly ruleset: Ruleset
  readonly judged: Judged
  readonly measures: readonly Measure[]
  readonly offer: OfferJudgement
}

/** The place of what is said by a field of its own (the price, the category) and by no word of the text. */
export const ownField: Span = Object.freeze({ from: -1, to: -1 })

/** The first counting cue of a kind, or null. */
export function firstCue({ judged }: Pick<Scene, 'judged'>, cue: Cue): Sighting | null {
  for (const sighting of judged.sightings) {
    if (sighting.because === null && cueOf(sighting) === cue) return sighting
  }
  return null
}
