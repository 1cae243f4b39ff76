import { foldText, type Group, groups, languages, type RulesetSource } from '@vigie/engine'

type Term = RulesetSource['terms'][number]
type TermLanguage = Term['language']

/** How much stands in a catalogue, by language. Lemmas that differ in spelling, accents or spaces only are one. */
export interface CatalogStats {
  readonly taxa: number
  readonly byLanguage: readonly LanguageStats[]
}

export interface LanguageStats {
  /** `la` for scientific names. */
  readonly language: TermLanguage
  /** Names under which taxa are traded, and how many of them by group. */
  readonly names: number
  readonly namesByGroup: Readonly<Record<Group, number>>
  readonly products: number
  readonly cues: number
  readonly exclusions: number
  readonly codewords: number
}

export function catalogStats({ taxa, terms }: RulesetSource): CatalogStats {
  const groupOf = new Map(taxa.map(({ taxon, group }) => [taxon, group]))
  const lemmas = new Map<string, Set<string>>()
  for (const { term, language, meaning } of terms) {
    const kind = meaning.kind === 'taxon' ? `taxon ${groupOf.get(meaning.taxon)}` : meaning.kind
    const key = `${language} ${kind}`
    const own = lemmas.get(key) ?? new Set<string>()
    lemmas.set(key, own.add(foldText(term).replace(/[\s'’-]/g, '')))
  }
  const count = (language: TermLanguage, kind: string) => lemmas.get(`${language} ${kind}`)?.size ?? 0
  const byLanguage = (['la', ...languages] as const).map((language) => {
    const namesByGroup = Object.fromEntries(groups.map((group) => [group, count(language, `taxon ${group}`)])) as Record<
      Group,
      number
    >
    return {
      language,
      names: Object.values(namesByGroup).reduce((sum, names) => sum + names, 0),
      namesByGroup,
      products: count(language, 'product'),
      cues: count(language, 'cue'),
      exclusions: count(language, 'exclusion'),
      codewords: count(language, 'codeword'),
    }
  })
  return { taxa: taxa.length, byLanguage }
}

/**
 * Entries drawn at random, without scientific names: the same for the same catalogue and seed.
 *
 * @param seed any whole number
 */
export function drawEntries({ terms }: RulesetSource, count: number, seed: number): readonly Term[] {
  const left = terms.filter(({ language }) => language !== 'la')
  const random = randomOf(seed)
  const drawn: Term[] = []
  while (drawn.length < count && left.length > 0) {
    const place = Math.floor(random() * left.length)
    drawn.push(left[place] as Term)
    left[place] = left[left.length - 1] as Term
    left.pop()
  }
  return drawn
}

/** Numbers from 0 up to 1 by a linear congruence (Numerical Recipes, ranqd1): enough to draw a sample by. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
