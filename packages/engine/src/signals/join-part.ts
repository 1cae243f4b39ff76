import { writtenInOne } from '../match/hit.ts'
import type { Reading } from '../normalise/reading.ts'
import { trickBit } from '../normalise/trick-bits.ts'
import type { Group } from '../vocabulary.ts'
import { closest, isBeside } from './is-beside.ts'
import { type Joined, productOf } from './item.ts'
import { near, type Sighting } from './sighting.ts'

/** "crocodile leather", "leather of crocodile", "peau de vrai crocodile": so many words may stand between. */
const besideReach = 3
const nearReach = 14

/**
 * A name with the nearest part or article that it can have, right beside it or further off in the same sentence.
 *
 * @param group the name's; null when the seller insists on the name, so that any article may be of it
 */
export function joinPart(reading: Reading, name: Sighting, group: Group | null, parts: readonly Sighting[]): Joined | null {
  const { meaning } = name.entry
  const fitting = near(parts, name, nearReach).filter((one) => !isSameWord(one, name) && isPartOf(reading, name, one, group))
  const part = closest(fitting, name)
  if (!part || meaning.kind !== 'taxon') return null
  if (!isBeside(reading, name, part, besideReach)) return { product: productOf(part), how: 'product-near-name', part }
  return { product: meaning.implies ?? productOf(part), how: 'product-beside-name', part }
}

/** Whether something of this group comes in this part, said in one sentence. */
export function isPartOf(reading: Reading, name: Sighting, { entry: { meaning }, from }: Sighting, group: Group | null): boolean {
  if (meaning.kind !== 'product' || reading.sentence[from] !== reading.sentence[name.from]) return false
  return group === null || meaning.groups.length === 0 || meaning.groups.includes(group)
}

/** French "crâne" and English "crane" are one word here, and no part of itself; the words of a hashtag or a compound share one place. */
function isSameWord(part: Sighting, name: Sighting): boolean {
  return part.from === name.from && part.to === name.to && ((part.tricks | name.tricks) & (trickBit.hashtag | writtenInOne)) === 0
}
