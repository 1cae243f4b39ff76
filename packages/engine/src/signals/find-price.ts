import { ownField, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'

/** A price in the text or in its own field. */
export function findPrice({ measures, offer }: Scene): Span | null {
  if (!offer.priced) return null
  return measures.find(({ kind }) => kind === 'price') ?? ownField
}
