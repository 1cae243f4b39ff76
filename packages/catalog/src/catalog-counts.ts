import type { Group, RulesetSource } from '@vigie/engine'

/** How much stands in a catalogue: entries, before inflections and spelling tricks multiply them. */
export interface CatalogCounts {
  readonly taxa: number
  /** Names under which taxa are traded, without the scientific ones. */
  readonly terms: number
  /** group → language → names; a pair without a name is absent. */
  readonly termsByGroup: Readonly<Partial<Record<Group, Readonly<Record<string, number>>>>>
  readonly scientificNames: number
  readonly products: number
  readonly cues: number
  readonly exclusions: number
  readonly codewords: number
}

export function catalogCounts({ taxa, terms }: RulesetSource): CatalogCounts {
  const groupOf = new Map(taxa.map(({ taxon, group }) => [taxon, group]))
  const counts = { terms: 0, scientificNames: 0, products: 0, cues: 0, exclusions: 0, codewords: 0 }
  const termsByGroup: Partial<Record<Group, Record<string, number>>> = {}
  for (const { language, meaning } of terms) {
    if (meaning.kind === 'product') counts.products++
    else if (meaning.kind === 'cue') counts.cues++
    else if (meaning.kind === 'exclusion') counts.exclusions++
    else if (meaning.kind === 'codeword') counts.codewords++
    else if (language === 'la') counts.scientificNames++
    else {
      counts.terms++
      const group = groupOf.get(meaning.taxon)
      if (!group) continue
      termsByGroup[group] ??= {}
      termsByGroup[group][language] = (termsByGroup[group][language] ?? 0) + 1
    }
  }
  return { taxa: taxa.length, ...counts, termsByGroup }
}
