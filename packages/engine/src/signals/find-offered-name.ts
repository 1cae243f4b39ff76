import { findOfferCue } from './find-offer-cue.ts'
import type { Item } from './item.ts'
import type { Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A name with neither part nor sign of life that is offered or sought in words: "African grey for sale" names its goods. */
export function findOfferedName(scene: Scene, { how, name }: Item): Span | null {
  return how === 'name' && findOfferCue(scene) ? name : null
}
