import { ownField, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A caption under a picture: no title, no price, no word of sale. */
export function findCaptionOnly({ listing, offer }: Scene): Span | null {
  const hasTitle = (listing.title ?? '').trim() !== ''
  return hasTitle || offer.cue || offer.priced ? null : ownField
}
