import { type ExplanationLocale, explain, type Ruleset } from '@vigie/engine'
import { listTaxa } from '../screening/list-taxa.ts'
import type { CaseView } from './case-views.ts'

/** With what a case is explained to whoever reads it. */
export interface Reader {
  readonly ruleset: Ruleset
  readonly locale: ExplanationLocale
}

type Listing = CaseView['listings'][number]

/** A longer text is not read once more for a sentence. */
const longestExplained = 20_000
const mostTaxa = 3
const mostTerms = 50

/** A listing with what the catalogue knows of the words found in it, and why it was not flagged where it was not. */
export function explainListing(listing: Listing, reader: Reader, today: string): Listing {
  const { screening } = listing
  if (!screening?.result) return listing
  return {
    ...listing,
    screening: { ...screening, named: namedIn(screening.result, reader), why_passed: whyPassed(listing, reader, today) },
  }
}

function namedIn(
  { findings }: NonNullable<NonNullable<Listing['screening']>['result']>,
  { ruleset, locale }: Reader,
): NonNullable<Listing['screening']>['named'] {
  const found = findings.flatMap(({ kind, term, because }) => (kind === 'taxon' && because === undefined ? [term] : []))
  const terms = [...new Set(found)].slice(0, mostTerms)
  return terms.flatMap((term) =>
    taxaOf(ruleset, term).map((taxon) => {
      const [known] = listTaxa(ruleset, { search: taxon, locale, limit: 1 })
      return { term, taxon, names: known?.taxon === taxon ? known.names.slice(0, 2) : [] }
    }),
  )
}

/** What each term of the catalogue names; read once of each ruleset. */
const namesOf = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

function taxaOf(ruleset: Ruleset, term: string): readonly string[] {
  const known = namesOf.get(ruleset) ?? readNames(ruleset)
  namesOf.set(ruleset, known)
  return (known.get(term) ?? []).slice(0, mostTaxa)
}

function readNames({ terms }: Ruleset): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { term, meaning } of terms) {
    if (meaning.kind !== 'taxon') continue
    const taxa = names.get(term) ?? []
    if (!taxa.includes(meaning.taxon)) names.set(term, [...taxa, meaning.taxon])
  }
  return names
}

/** Under another ruleset the sentence would be about another reading than the one that is shown. */
function whyPassed({ version: { content }, screening }: Listing, { ruleset, locale }: Reader, today: string): string | null {
  if (!content || screening?.verdict !== 'pass' || screening.result?.ruleset !== ruleset.id) return null
  const said = {
    ...(content.title && { title: content.title }),
    ...(content.description && { description: content.description }),
  }
  if ((content.description?.length ?? 0) > longestExplained) return null
  return explain(said, ruleset, today, locale).headline
}
