import type { Listing } from '../listing.ts'
import type { OfferKind } from '../vocabulary.ts'
import type { Measure } from './measure.ts'
import { cueOf, type Sighting } from './sighting.ts'

/** Whether something is offered or sought, and what says so. */
export interface OfferJudgement {
  readonly kind: OfferKind
  /** The cue that makes or unmakes the offer; null when the form of the listing alone says it. */
  readonly cue: Sighting | null
  /** The strongest sign against an offer, whether or not it prevailed. */
  readonly against: Sighting | null
  readonly priced: boolean
}

const making: ReadonlySet<string> = new Set(['sale', 'auction', 'barter', 'giveaway', 'wanted'])
const unmaking: ReadonlySet<string> = new Set(['service', 'lost-found', 'display', 'talk'])
/** Cues that speak of a deal without making an offer. */
const hinting: ReadonlySet<string> = new Set(['covert', 'knowing', 'price', 'price-per-weight'])

/**
 * The first cue that offers or seeks decides the kind. A loss always prevails over it; talk, a service or a display prevails
 * unless the listing has a price of its own, or the offer is said first, or said with a price. With no cue at all a titled or
 * priced listing is for sale by its form; a bare caption offers nothing.
 */
export function judgeOffer(listing: Listing, sightings: readonly Sighting[], measures: readonly Measure[]): OfferJudgement {
  const cue = sightings.find((sighting) => making.has(cueOf(sighting) ?? '')) ?? null
  const against = sightings.find((sighting) => unmaking.has(cueOf(sighting) ?? '')) ?? null
  const asked = (listing.price ?? 0) > 0
  const priced = asked || measures.some(({ kind }) => kind === 'price')
  const kindOf = (sighting: Sighting) => cueOf(sighting) as OfferKind
  if (against) {
    const offeredAnyway = asked || (cue !== null && (cue.from < against.from || priced))
    if (cueOf(against) === 'lost-found' || !offeredAnyway) return { kind: kindOf(against), cue: against, against, priced }
  }
  if (cue) return { kind: kindOf(cue), cue, against, priced }
  const hint = sightings.find((sighting) => hinting.has(cueOf(sighting) ?? '')) ?? null
  if (priced || hint) return { kind: 'sale', cue: hint, against, priced }
  const hasTitle = (listing.title ?? '').trim() !== ''
  return { kind: hasTitle ? 'sale' : 'none', cue: null, against, priced }
}

/** Whether the code book lets this kind of offer flag. */
export function isOffered(kind: OfferKind): boolean {
  return making.has(kind)
}
