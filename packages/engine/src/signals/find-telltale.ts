import { firstCue, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A mark that only the real material bears: Schreger lines, a nerve canal, 鱼籽纹. */
export function findTelltale(scene: Scene): Span | null {
  return firstCue(scene, 'telltale')
}
