import { invariant } from '@vigie/casework'
import type { DatedProtection, TaxonEntry } from '@vigie/engine'

/** The lists that hold wherever a reader is; what countries add at home is named in the prose of a card. */
const instruments = ['CITES', 'EU'] as const
export type LearnInstrument = (typeof instruments)[number]

export interface LearnProtection {
  /** The lists on which each taxon stands, in the order asked; none where it is not listed. */
  readonly rows: readonly { readonly taxon: string; readonly cites: readonly string[]; readonly eu: readonly string[] }[]
  /** Which edition of each instrument says so, and its first day of effect. */
  readonly editions: readonly { readonly instrument: LearnInstrument; readonly edition: string; readonly from: string }[]
  /** The lists that occur, to be explained. */
  readonly meanings: readonly string[]
}

/**
 * What the catalogue knows of the protection of these taxa.
 *
 * @param asOf the day whose editions hold, YYYY-MM-DD
 */
export function learnProtection(names: readonly string[], taxa: readonly TaxonEntry[], asOf: string): LearnProtection {
  const rows = names.map((taxon) => {
    const entry = taxa.find((each) => each.taxon === taxon)
    invariant(entry, `a card names the taxon ${taxon}, which the catalogue has`)
    return { taxon, cites: listsOf(entry, 'CITES'), eu: listsOf(entry, 'EU') }
  })
  const occurring = new Set(rows.flatMap(({ cites, eu }) => [...cites, ...eu]))
  return { rows, editions: instruments.flatMap(editionOf), meanings: [...occurring].sort(byWeight) }

  function listsOf({ protection }: TaxonEntry, instrument: LearnInstrument): readonly string[] {
    return protection.find((each) => each.instrument === instrument && holds(each))?.status.split('/') ?? []
  }

  /** An edition is in force for all taxa alike, also for those that it leaves out. */
  function editionOf(instrument: LearnInstrument) {
    for (const { protection } of taxa) {
      const found = protection.find((each) => each.instrument === instrument && holds(each))
      if (found) return [{ instrument, edition: found.edition, from: found.from }]
    }
    return []
  }

  function holds({ from, until }: DatedProtection): boolean {
    return from <= asOf && (until === undefined || asOf < until)
  }
}

const weights = ['I', 'II', 'III', 'A', 'B', 'C', 'D']

function byWeight(one: string, other: string): number {
  return weights.indexOf(one) - weights.indexOf(other)
}
