import type { Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A stated weight: ivory, horn and scales are sold by it. */
export function findWeight({ measures }: Scene): Span | null {
  return measures.find(({ kind }) => kind === 'weight') ?? null
}
