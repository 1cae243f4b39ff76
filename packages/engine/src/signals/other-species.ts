import type { Ruleset } from '../ruleset.ts'
import { type ExclusionReason, ranks } from '../vocabulary.ts'
import { isName, isWithin, near, type Sighting } from './sighting.ts'
import { meaningOf } from './wide-exclusions.ts'

const speaksOfOthers: ReadonlySet<ExclusionReason> = new Set(['unlisted', 'domestic'])

/**
 * A listing that names a species on no list, or a domestic form, means that one by "parrot" or "coral" too: "Cockatiel, very tame
 * parrot". Not by the name of a family ("cockatoo") unless it is part of the other's own ("crested gecko"), nor by "owl" when it
 * speaks of a corn snake.
 */
export class OtherSpecies {
  readonly #others: readonly Other[]
  readonly #ruleset: Ruleset

  constructor(exclusions: readonly Sighting[], sightings: readonly Sighting[], ruleset: Ruleset) {
    this.#ruleset = ruleset
    // Each word once: a text may repeat it ten thousand times.
    const told = new Set<number>()
    this.#others = exclusions
      .filter((exclusion) => speaksOfOthers.has(meaningOf(exclusion).because))
      .filter(({ term }) => !told.has(term) && told.add(term))
      .map((exclusion) => {
        const covers = ruleset.covers(exclusion.term)
        const own = near(sightings, exclusion, 0).filter((each) => isName(each) && isWithin(each, exclusion))
        return {
          exclusion,
          covers: covers && covers.size > 0 && !covers.has('*') ? covers : undefined,
          terms: new Set(own.map(({ term }) => term)),
          groups: new Set(own.map((name) => groupOf(name, ruleset))),
        }
      })
  }

  /** The first exclusion whose species is meant by a name above the genus that says no product by itself. */
  find(sighting: Sighting, keys: readonly string[]): Sighting | undefined {
    if (this.#others.length === 0) return undefined
    const { meaning } = sighting.entry
    if (meaning.kind !== 'taxon' || meaning.implies !== null) return undefined
    const rank = ranks.indexOf(this.#ruleset.taxa.get(meaning.taxon)?.rank ?? 'species')
    if (rank >= ranks.indexOf('genus')) return undefined
    const isFamily = rank >= ranks.indexOf('family')
    const group = groupOf(sighting, this.#ruleset)
    return this.#others.find(({ covers, terms, groups }) => {
      if (covers) return keys.some((key) => covers.has(key))
      return terms.has(sighting.term) || (!isFamily && (groups.size === 0 || groups.has(group)))
    })?.exclusion
  }
}

interface Other {
  readonly exclusion: Sighting
  /** What it covers where it says so. */
  readonly covers: ReadonlySet<string> | undefined
  /** The names that are part of it, and their groups. */
  readonly terms: ReadonlySet<number>
  readonly groups: ReadonlySet<string | undefined>
}

function groupOf({ entry: { meaning } }: Sighting, { taxa }: Ruleset): string | undefined {
  return meaning.kind === 'taxon' || meaning.kind === 'codeword' ? taxa.get(meaning.taxon)?.group : undefined
}
