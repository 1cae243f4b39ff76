import type { Rank, TermEntry } from '@vigie/engine'
import type { TaxonRow } from './parse-taxa.ts'

/** Above these a name is too wide to be an offer of anything ("Aves"). */
const namedRanks: readonly Rank[] = ['order', 'family', 'genus', 'species', 'subspecies', 'hybrid']

/**
 * A term for the scientific name of every taxon from order down, in no language but Latin (`la`).
 * A name that the catalogue's terms know as an ordinary word (`beside`: Puma, Boa) counts only beside a product here too.
 */
export function scientificNames(taxa: readonly TaxonRow[], terms: readonly TermEntry[]): TermEntry[] {
  const ordinary = new Set(
    terms.flatMap(({ term, meaning }) => (meaning.kind === 'taxon' && meaning.ambiguous ? [term.toLowerCase()] : [])),
  )
  return taxa
    .filter(({ entry }) => namedRanks.includes(entry.rank))
    .map(({ entry: { at, taxon }, source }) => {
      const ambiguous = ordinary.has(taxon.toLowerCase())
      return { at, term: taxon, language: 'la', meaning: { kind: 'taxon', taxon, implies: null, ambiguous }, source }
    })
}
