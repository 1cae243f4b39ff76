import type { Group, Product } from '../vocabulary.ts'
import { cueOf, type Sighting } from './sighting.ts'
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

/** How a name is joined with what goes with it. */
export type Joined = Pick<Item, 'product' | 'how' | 'part'>

/** What may go with a name: counting parts, signs of life, and insistence, each in order of place. */
export interface Company {
  readonly parts: readonly Sighting[]
  readonly lives: readonly Sighting[]
  readonly genuine: readonly Sighting[]
  /** So many signs of life that an ordinary word, too, means an animal. */
  readonly isAlive: boolean
}

/** So many different signs of life anywhere in the listing tell of an animal even by an ordinary word. */
const signsOfLife = 2

/** @param counting the sightings that count, in order of place */
export function companyOf(counting: readonly Sighting[]): Company {
  const lives = counting.filter((sighting) => cueOf(sighting) === 'live')
  return {
    parts: counting.filter(({ entry: { meaning } }) => meaning.kind === 'product'),
    lives,
    genuine: counting.filter((sighting) => cueOf(sighting) === 'genuine'),
    isAlive: new Set(lives.map(({ term }) => term)).size >= signsOfLife,
  }
}

/** The product that a sighting of a part says. */
export function productOf({ entry: { meaning } }: Sighting): Product {
  return meaning.kind === 'product' ? meaning.product : 'other'
}
