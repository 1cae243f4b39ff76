import type { Joined } from './item.ts'
import type { Sighting } from './sighting.ts'

/**
 * A code word counts only among as many of its context words as it needs: "white plastic" is a chair, unless it is carved and
 * sold by the gram.
 *
 * @param contexts code word (number of its term) → how many different context words stand in the listing
 */
export function joinCodeword({ entry: { meaning }, term }: Sighting, contexts: ReadonlyMap<number, number>): Joined | null {
  if (meaning.kind !== 'codeword' || (contexts.get(term) ?? 0) < meaning.needs) return null
  return { product: meaning.product, how: 'codeword-in-context', part: null }
}
