import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Group, Product } from '../vocabulary.ts'
import { cueOf, isBent, near, type Sighting, tokensBetween } from './sighting.ts'
import type { SignalName } from './signal-names.ts'

/** A specimen that the text may offer: a name, the form it comes in, and how the two were joined. */
export interface Item {
  readonly taxon: string
  readonly group: Group
  readonly product: Product
  /** The sightings it stands on, the name first. */
  readonly from: number
  readonly to: number
  readonly name: Sighting
  readonly part: Sighting | null
  readonly how: SignalName
}

/** "crocodile leather", "leather of crocodile", "peau de vrai crocodile": so many words may stand between. */
const besideReach = 3
const nearReach = 14
/** A sign of life speaks of a name this close; an ordinary word (Crane, Puma) needs one, or a part beside it. */
const ambiguousReach = 2
/** So many different signs of life anywhere in the listing tell of an animal even by an ordinary word. */
const signsOfLife = 2

/** Join each name that counts with the part, the sign of life or nothing that goes with it. */
export function composeItems(
  reading: Reading,
  ruleset: Ruleset,
  sightings: readonly Sighting[],
  contexts: ReadonlyMap<number, number>,
): readonly Item[] {
  const counting = sightings.filter(({ because }) => because === null)
  const company: Company = {
    parts: counting.filter(({ entry: { meaning } }) => meaning.kind === 'product'),
    lives: counting.filter((sighting) => cueOf(sighting) === 'live'),
    genuine: counting.filter((sighting) => cueOf(sighting) === 'genuine'),
  }
  const isAlive = new Set(company.lives.map(({ term }) => term)).size >= signsOfLife
  const items: Item[] = []
  for (const name of counting) {
    const { meaning } = name.entry
    if (meaning.kind !== 'taxon' && meaning.kind !== 'codeword') continue
    const group = ruleset.taxa.get(meaning.taxon)?.group
    if (!group) continue
    const joined = meaning.kind === 'codeword' ? joinCodeword(name, contexts) : joinName(reading, name, group, company, isAlive)
    if (!joined) continue
    const { part } = joined
    const from = Math.min(name.from, part?.from ?? name.from)
    items.push({ taxon: meaning.taxon, group, name, ...joined, from, to: Math.max(name.to, part?.to ?? name.to) })
  }
  return items
}

type Joined = Pick<Item, 'product' | 'how' | 'part'>

/** What may go with a name: counting parts, signs of life, and insistence, each in order of place. */
interface Company {
  readonly parts: readonly Sighting[]
  readonly lives: readonly Sighting[]
  readonly genuine: readonly Sighting[]
}

function joinCodeword({ entry: { meaning }, term }: Sighting, contexts: ReadonlyMap<number, number>): Joined | null {
  if (meaning.kind !== 'codeword' || (contexts.get(term) ?? 0) < meaning.needs) return null
  return { product: meaning.product, how: 'codeword-in-context', part: null }
}

function joinName(reading: Reading, name: Sighting, group: Group, company: Company, isAlive: boolean): Joined | null {
  const { meaning } = name.entry
  if (meaning.kind !== 'taxon') return null
  if (meaning.implies !== null && !meaning.ambiguous) return { product: meaning.implies, how: 'name-implies-product', part: null }
  const meant = isBent(name) || near(company.genuine, name, 0).length > 0
  const part = closest(
    near(company.parts, name, nearReach).filter((one) => isPartOf(reading, name, one, meant ? null : group)),
    name,
  )
  if (part && isBeside(reading, name, part, besideReach)) {
    return { product: meaning.implies ?? productOf(part), how: 'product-beside-name', part }
  }
  const live = closest(near(company.lives, name, ambiguousReach), name)
  if (live && meaning.implies === null && isBeside(reading, name, live, ambiguousReach)) {
    return { product: 'live', how: 'live-cue', part: live }
  }
  if (meaning.ambiguous && !meant)
    return isAlive && meaning.implies === null ? { product: 'live', how: 'live-cue', part: null } : null
  if (company.lives[0]) return { product: 'live', how: 'live-cue', part: null }
  if (part) return { product: productOf(part), how: 'product-near-name', part }
  return { product: usualProduct[group] ?? 'live', how: 'name', part: null }
}

/** In what form a name alone is offered, where that is not the living animal. */
const usualProduct: Partial<Record<Group, Product>> = { plant_timber: 'plant_timber', coral_shell: 'shell' }

/** @param group the name's; null when the seller insists on the name, so that any article may be of it */
function isPartOf(reading: Reading, name: Sighting, { entry: { meaning }, from }: Sighting, group: Group | null): boolean {
  if (meaning.kind !== 'product' || reading.sentence[from] !== reading.sentence[name.from]) return false
  return group === null || meaning.groups.length === 0 || meaning.groups.includes(group)
}

/** The nearest; of two equally near the one behind the name, as in "crocodile skin bag". */
function closest(candidates: readonly Sighting[], name: Sighting): Sighting | undefined {
  return candidates.toSorted((a, b) => tokensBetween(name, a) - tokensBetween(name, b) || b.from - a.from)[0]
}

function isBeside(reading: Reading, name: Sighting, part: Sighting, reach: number): boolean {
  const first = Math.min(name.to, part.to)
  const second = Math.max(name.from, part.from)
  if (reading.clause[first] === reading.clause[second]) return tokensBetween(name, part) <= reach
  return reading.sentence[first] === reading.sentence[second] && tokensBetween(name, part) === 0
}

function productOf({ entry: { meaning } }: Sighting): Product {
  return meaning.kind === 'product' ? meaning.product : 'other'
}
