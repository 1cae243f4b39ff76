import type { Product } from '../vocabulary.ts'
import type { Item } from './item.ts'
import type { Scene } from './scene.ts'
import { cueOf, near, type Span } from './sighting.ts'

/** Materials that are imitated in bone, resin and the like. */
const imitated: ReadonlySet<Product> = new Set(['ivory', 'horn', 'shell', 'tooth_claw'])
/** "ivory or bone", "corne ou résine": so many words away the other material is meant of the same thing. */
const reach = 4

/** Another material that looks alike is named beside it, so that the seller leaves open which it is. */
export function findLookAlike({ reading, judged }: Scene, { name, product }: Item): Span | null {
  if (!imitated.has(product)) return null
  for (const sighting of near(judged.sightings, name, reach)) {
    const isSaid = sighting.because === null && cueOf(sighting) === 'look-alike'
    if (isSaid && reading.sentence[sighting.from] === reading.sentence[name.from]) return sighting
  }
  return null
}
