import type { Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A denial that the listing belies by itself: "not iv0ry", "faux ivory with Schreger lines". */
export function findContradiction({ judged }: Scene): Span | null {
  return judged.contradicted[0] ?? null
}
