import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import type { Meaning } from '../ruleset-source.ts'
import type { Sighting } from './sighting.ts'

export type ExclusionMeaning = Extract<Meaning, { kind: 'exclusion' }>

export const meaningOf = (exclusion: Sighting) => exclusion.entry.meaning as ExclusionMeaning

/** What an exclusion may cover of a sighting: anything, its group, its product, its very term. */
export function coverKeys({ entry: { term, meaning } }: Sighting, ruleset: Ruleset): readonly string[] {
  const names = meaning.kind === 'taxon' || meaning.kind === 'codeword'
  const group = names ? ruleset.taxa.get(meaning.taxon)?.group : undefined
  const product = meaning.kind === 'taxon' ? meaning.implies : meaning.kind === 'product' || names ? meaning.product : null
  return [anything, `group:${group}`, `product:${product}`, term.toLowerCase()]
}

export const anything = '*'

/**
 * Exclusions that reach over their sentence or the listing, looked up by what they cover: a text of ten thousand of them and ten
 * thousand names is still read in linear time. A class, because the two tables must agree.
 */
export class WideExclusions {
  readonly #everywhere = new Map<string, Sighting>()
  readonly #inSentence = new Map<number, Map<string, Sighting>>()
  readonly #reading: Reading

  constructor(reading: Reading, exclusions: readonly Sighting[], ruleset: Ruleset) {
    this.#reading = reading
    const told = new Set<string>()
    for (const exclusion of exclusions) {
      const { reach } = meaningOf(exclusion)
      if (reach !== 'sentence' && reach !== 'listing') continue
      const sentence = reach === 'listing' ? -1 : (reading.sentence[exclusion.from] as number)
      const key = `${exclusion.term} ${sentence}`
      if (told.has(key)) continue
      told.add(key)
      const table = sentence < 0 ? this.#everywhere : this.#tableOf(sentence)
      for (const what of ruleset.covers(exclusion.term) ?? []) if (!table.has(what)) table.set(what, exclusion)
    }
  }

  /** The first exclusion that reaches a sighting, by the keys it may be covered by. */
  find(sighting: Sighting, keys: readonly string[]): Sighting | undefined {
    const near = this.#inSentence.get(this.#reading.sentence[sighting.from] as number)
    for (const key of keys) {
      const found = near?.get(key) ?? this.#everywhere.get(key)
      if (found) return found
    }
    return undefined
  }

  #tableOf(sentence: number): Map<string, Sighting> {
    const table = this.#inSentence.get(sentence) ?? new Map<string, Sighting>()
    this.#inSentence.set(sentence, table)
    return table
  }
}
