import { type Group, type Rank, type Ruleset, ranks } from '@vigie/engine'

export interface TaxonFound {
  /** Scientific name. */
  readonly taxon: string
  readonly rank: Rank
  readonly group: Group
  /** What it is called in the language asked for; empty where the catalogue has no name in it. */
  readonly names: readonly string[]
}

export interface TaxonQuestion {
  /** What somebody types: part of a scientific name, or of a name in any language of the catalogue. */
  readonly search: string
  readonly locale: string
  readonly limit: number
}

interface Searchable extends Omit<TaxonFound, 'names'> {
  readonly names: readonly { readonly text: string; readonly language: string }[]
  /** All that it is found by, folded. */
  readonly folded: readonly string[]
}

const mostNames = 3

/**
 * The taxa of the catalogue by scientific or common name, best first: whole names before their beginnings, these before words
 * within, and what is wider before what is narrower.
 *
 * @example listTaxa(ruleset, { search: 'pangol', locale: 'fr', limit: 10 })[0]?.taxon // 'Manidae'
 */
export function listTaxa(ruleset: Pick<Ruleset, 'taxa' | 'terms'>, { search, locale, limit }: TaxonQuestion): TaxonFound[] {
  const sought = fold(search)
  if (sought === '') return []
  return searchable(ruleset)
    .flatMap((entry) => {
      const nearness = Math.min(...entry.folded.map((name) => nearnessOf(name, sought)))
      return Number.isFinite(nearness) ? [{ entry, nearness }] : []
    })
    .sort(
      (one, other) =>
        one.nearness - other.nearness ||
        ranks.indexOf(one.entry.rank) - ranks.indexOf(other.entry.rank) ||
        (one.entry.taxon < other.entry.taxon ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry: { taxon, rank, group, names } }) => {
      const own = names.filter(({ language }) => language === locale).map(({ text }) => text)
      return { taxon, rank, group, names: own.slice(0, mostNames) }
    })
}

/** 0: the name itself; 1: its beginning; 2: the beginning of a word of it; 3: within, for scripts without spaces. */
function nearnessOf(name: string, sought: string): number {
  if (name === sought) return 0
  if (name.startsWith(sought)) return 1
  if (name.includes(` ${sought}`) || name.includes(`-${sought}`)) return 2
  return /[^\p{Script=Latin}\s-]/u.test(sought) && name.includes(sought) ? 3 : Number.POSITIVE_INFINITY
}

/** A catalogue is read once. */
const read = new WeakMap<object, readonly Searchable[]>()

function searchable(ruleset: Pick<Ruleset, 'taxa' | 'terms'>): readonly Searchable[] {
  const before = read.get(ruleset)
  if (before) return before
  // A word that says its part ("ivory") is no name of the animal.
  const names = ruleset.terms.flatMap(({ term, language, meaning }) =>
    meaning.kind === 'taxon' && meaning.implies === null ? [{ text: term, language, taxon: meaning.taxon }] : [],
  )
  const namesOf = Map.groupBy(names, ({ taxon }) => taxon)
  const entries = [...ruleset.taxa.values()].map(({ taxon, rank, group }) => {
    const own = namesOf.get(taxon) ?? []
    return { taxon, rank, group, names: own.filter(({ text }) => fold(text) !== fold(taxon)), folded: foldedNames(taxon, own) }
  })
  read.set(ruleset, entries)
  return entries
}

function foldedNames(taxon: string, names: readonly { readonly text: string }[]): string[] {
  return [...new Set([taxon, ...names.map(({ text }) => text)].map(fold))]
}

/** Without capitals and accents: "élan" is found by "elan". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim()
}
