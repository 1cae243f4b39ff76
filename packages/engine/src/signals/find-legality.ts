import { firstCue, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A claim of papers, a ring, a chip or an age. It is only read here; whether it holds is asked elsewhere. */
export function findLegality(scene: Scene): Span | null {
  return firstCue(scene, 'legality')
}
