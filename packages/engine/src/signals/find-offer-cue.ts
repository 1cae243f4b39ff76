import { isOffered } from './judge-offer.ts'
import type { Scene } from './scene.ts'
import { cueOf, type Span } from './sighting.ts'

/** Words that sell, auction, barter, give away or seek, where nothing unmakes the offer. */
export function findOfferCue({ offer: { kind, cue } }: Scene): Span | null {
  if (!cue || !isOffered(kind)) return null
  // "By the gram" makes a sale, and weighs by itself.
  return cueOf(cue) === 'price-per-weight' ? null : cue
}
