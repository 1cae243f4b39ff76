import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import { wordStartsAt } from './counting.ts'
import { type Item, productOf } from './item.ts'
import { isPartOf } from './join-part.ts'
import { near, type Sighting, tokensBetween } from './sighting.ts'

/** How far behind the first part others of a list may stand. */
const listReach = 8

/** "tiger skin, claws and teeth": the other parts listed behind the first are of the same animal. */
export function listParts(reading: Reading, ruleset: Ruleset, item: Item, parts: readonly Sighting[]): readonly Sighting[] {
  if (item.how !== 'product-beside-name' || !item.part || item.part.from < item.name.from) return []
  const listed: Sighting[] = []
  let last = item.part
  for (const next of near(parts, item.part, listReach)) {
    if (next.from <= last.to || !isListed(reading, ruleset, last, next)) continue
    if (!isPartOf(reading, item.name, next, item.group)) continue
    const product = productOf(next)
    if (product !== item.product && !listed.some((one) => productOf(one) === product)) listed.push(next)
    last = next
  }
  return listed
}

/** Only a comma, an "and" or both stand between. */
function isListed(reading: Reading, { counting }: Ruleset, last: Sighting, next: Sighting): boolean {
  const between = tokensBetween(last, next)
  if (between === 0) return reading.clause[last.to] !== reading.clause[next.from]
  return between === 1 && wordStartsAt(reading, last.to + 1, counting.words.listing)
}
