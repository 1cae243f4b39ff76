import type { Scene } from './scene.ts'
import { cueOf, type Span } from './sighting.ts'

/** The ways in which a listing offers no specimen. */
export type NoOffer = 'service' | 'lost-found' | 'display' | 'talk'

/** What speaks against an offer, though it may not prevail: a service, a lost animal, a display, talk. */
export function findNoOffer({ offer }: Scene): { readonly signal: NoOffer; readonly at: Span } | null {
  const { against } = offer
  return against ? { signal: cueOf(against) as NoOffer, at: against } : null
}
