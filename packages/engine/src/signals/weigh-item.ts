import { findCaptionOnly } from './find-caption-only.ts'
import { findCategoryMismatch } from './find-category-mismatch.ts'
import { findContradiction } from './find-contradiction.ts'
import { findCovert } from './find-covert.ts'
import { findEvasion } from './find-evasion.ts'
import { findGenuine } from './find-genuine.ts'
import { findLegality } from './find-legality.ts'
import { findLookAlike } from './find-look-alike.ts'
import { findNoOffer } from './find-no-offer.ts'
import { findOfferCue } from './find-offer-cue.ts'
import { findOfferedName } from './find-offered-name.ts'
import { findPrice } from './find-price.ts'
import { findPricePerWeight } from './find-price-per-weight.ts'
import { findPricedAnimal } from './find-priced-animal.ts'
import { findTelltale } from './find-telltale.ts'
import { findWeight } from './find-weight.ts'
import type { Item } from './item.ts'
import type { Scene } from './scene.ts'
import type { Span } from './sighting.ts'
import type { SignalName } from './signal-names.ts'

/** A signal that was seen, and where; `ownField` where no word of the text says it. */
export interface Sign {
  readonly signal: SignalName
  readonly at: Span
}

/** One signal's part in a score, in log-odds, and where it was seen; null for the starting point. */
export interface Contribution {
  readonly signal: SignalName
  readonly weight: number
  readonly at: Span | null
}

export interface Weighed {
  readonly item: Item
  readonly contributions: readonly Contribution[]
  /** Sum of the weights; `isConvincing` says whether it speaks for flagging. */
  readonly logOdds: number
}

/** Signals of the listing, which weigh on each of its items alike. */
const ofListing: readonly (readonly [SignalName, (scene: Scene) => Span | null])[] = [
  ['genuine', findGenuine],
  ['telltale', findTelltale],
  ['contradiction', findContradiction],
  ['covert', findCovert],
  ['legality', findLegality],
  ['weight', findWeight],
  ['offer-cue', findOfferCue],
  ['price', findPrice],
  ['price-per-weight', findPricePerWeight],
  ['caption-only', findCaptionOnly],
]

/** Signals of one item. */
const ofItem: readonly (readonly [SignalName, (scene: Scene, item: Item) => Span | null])[] = [
  ['evasion', (_scene, item) => findEvasion(item)],
  ['look-alike', findLookAlike],
  ['offered-name', findOfferedName],
  ['priced-animal', findPricedAnimal],
  ['category-mismatch', findCategoryMismatch],
]

/** What weighs on every item of a listing; read once for all. */
export function listSigns(scene: Scene): readonly Sign[] {
  const signs: Sign[] = []
  for (const [signal, find] of ofListing) {
    const at = find(scene)
    if (at) signs.push({ signal, at })
  }
  const against = findNoOffer(scene)
  if (against) signs.push(against)
  return signs
}

/** Add up what speaks for and against one item. The weights are the ruleset's; nothing else enters. */
export function weighItem(item: Item, scene: Scene, signs: readonly Sign[]): Weighed {
  const contributions: Contribution[] = []
  let logOdds = 0
  const add = (signal: SignalName, at: Span | null) => {
    const weight = scene.ruleset.weights[signal]
    contributions.push({ signal, weight, at })
    logOdds += weight
  }
  add('base', null)
  add('name', item.name)
  if (item.how !== 'name') add(item.how, item)
  for (const [signal, find] of ofItem) {
    const at = find(scene, item)
    if (at) add(signal, at)
  }
  for (const { signal, at } of signs) add(signal, at)
  return { item, contributions, logOdds }
}

/** Words alone never make certain. */
const highestScore = 99

/** Log-odds as a score from 0 to 99; 50 is even odds. */
export function scoreOf(logOdds: number): number {
  return Math.min(highestScore, Math.round(100 / (1 + Math.exp(-logOdds))))
}

/** A listing flags from this score on: even odds. */
const flagFromScore = 50

/** Whether an item speaks for flagging. By the score that is shown, so that a sum of decimals a hair below 0 is no other answer. */
export function isConvincing({ logOdds }: Pick<Weighed, 'logOdds'>): boolean {
  return scoreOf(logOdds) >= flagFromScore
}
