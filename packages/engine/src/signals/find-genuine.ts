import { firstCue, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** Insistence that it is real: "genuine", "véritable", 保真. "Not real" takes it back. */
export function findGenuine(scene: Scene): Span | null {
  return firstCue(scene, 'genuine')
}
