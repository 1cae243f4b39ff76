import { firstCue, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** Words that move the deal out of sight ("DM for price", "en privé", 私聊) or name nothing knowingly ("you know what it is"). */
export function findCovert(scene: Scene): Span | null {
  return firstCue(scene, 'covert') ?? firstCue(scene, 'knowing')
}
