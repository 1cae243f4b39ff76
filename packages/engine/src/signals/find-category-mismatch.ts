import { matchTerms } from '../match/match-terms.ts'
import { readText } from '../normalise/read-text.ts'
import type { Item } from './item.ts'
import { ownField, type Scene } from './scene.ts'
import type { Span } from './sighting.ts'
import { coverKeys } from './wide-exclusions.ts'

/** A category is a few words; nobody reads further. */
const longestCategory = 200

/** The listing stands in a category for other things: ivory under "Wedding dresses", an elephant under "Stamps". */
export function findCategoryMismatch({ listing: { category }, ruleset }: Scene, item: Item): Span | null {
  if (!category) return null
  const keys = [...coverKeys(item.name, ruleset), `product:${item.product}`]
  for (const { term } of matchTerms(readText(category.slice(0, longestCategory)), ruleset.index)) {
    const meaning = ruleset.term(term)?.meaning
    if (meaning?.kind !== 'exclusion' || meaning.reach !== 'category') continue
    const covers = ruleset.covers(term)
    if (covers && keys.some((key) => covers.has(key))) return ownField
  }
  return null
}
