import type { Reading } from '../normalise/reading.ts'
import type { Group, Product } from '../vocabulary.ts'
import type { Company, Joined } from './item.ts'
import { joinLive } from './join-live.ts'
import { joinPart } from './join-part.ts'
import { isBent, near, type Sighting } from './sighting.ts'

/**
 * A name with what it goes with, by the surest sign: what the name says itself, a part right beside it, a sign of life right
 * beside it or anywhere, a part in its sentence, nothing. An ordinary word ("crane") needs one beside it, unless it is insisted
 * on or bent.
 */
export function joinName(reading: Reading, name: Sighting, group: Group, company: Company): Joined | null {
  const { meaning } = name.entry
  if (meaning.kind !== 'taxon') return null
  if (meaning.implies !== null && !meaning.ambiguous) return { product: meaning.implies, how: 'name-implies-product', part: null }
  const isMeant = isBent(name) || near(company.genuine, name, 0).length > 0
  const withPart = joinPart(reading, name, isMeant ? null : group, company.parts)
  if (withPart?.how === 'product-beside-name') return withPart
  const alive = joinLive(reading, name, company.lives)
  if (alive) return alive
  const elsewhere: Joined = { product: 'live', how: 'live-cue', part: null }
  if (meaning.ambiguous && !isMeant) return company.isAlive && meaning.implies === null ? elsewhere : null
  if (company.lives[0]) return elsewhere
  return withPart ?? { product: usualProduct[group] ?? 'live', how: 'name', part: null }
}

/** In what form a name alone is offered, where that is not the living animal. */
const usualProduct: Partial<Record<Group, Product>> = { plant_timber: 'plant_timber', coral_shell: 'shell' }
