import type { Group } from '../vocabulary.ts'
import { findOfferedName } from './find-offered-name.ts'
import type { Item } from './item.ts'
import type { Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** Groups that are mostly sold alive: for these a bare name with a price is an animal, not a picture of one. */
const keptAlive: ReadonlySet<Group> = new Set([
  'parrot',
  'songbird',
  'raptor',
  'tortoise_turtle',
  'snake',
  'lizard',
  'amphibian',
  'invertebrate',
  'primate',
  'other_cat',
])

/** A bare name of an animal usually sold alive, with a price and no word of sale. */
export function findPricedAnimal(scene: Scene, item: Item): Span | null {
  const isBare = item.how === 'name' && keptAlive.has(item.group)
  return isBare && scene.offer.priced && !findOfferedName(scene, item) ? item.name : null
}
