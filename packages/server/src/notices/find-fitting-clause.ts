import { type Group, namesIn, type Product } from '@vigie/engine'
import type { ClauseWords } from './draft-ground.ts'

/** What a notice is about, as far as it chooses among a platform's clauses. */
export interface Offered {
  readonly product: Product
  readonly group: Group | null
}

/** What a clause about live animals, about plants, or about things made of animals says. */
const topics = {
  live: /\b(live|living|alive|vivant|vivante|vivants|vivantes|pets?|elevage)\b/,
  plants: /\b(plants?|plantes?|wood|timber|bois|orchids?|orchidees?|cactus)\b/,
  parts: /\b(made of|parts?|objects?|objets?|issus|articles?|produits?|products?|trophies|trophees)\b/,
} as const

/** What any clause about wildlife says. */
const wildlife =
  /\b(wildlife|wild|protected|endangered|threatened|cites|species|animals?|plants?|especes?|sauvages?|protegee?s?|faune)\b/

/**
 * Which of a platform's clauses a notice seems to fall under: the one that names what is offered most closely. Null where none
 * speaks of wildlife at all; whoever completes the draft has the last word.
 *
 * @example findFittingClause([animals, ivoryOfAnyAge], [{ product: 'ivory', group: 'elephant' }]) // ivoryOfAnyAge
 */
export function findFittingClause<Clause extends Pick<ClauseWords, 'title' | 'text'>>(
  clauses: readonly Clause[],
  offered: readonly Offered[],
): Clause | null {
  const scored = clauses.map((clause) => ({ clause, score: scoreOf(clause, offered) }))
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, each) => (each.score > (found?.score ?? 0) ? each : found),
    null,
  )
  return best?.clause ?? null
}

function scoreOf({ title, text }: Pick<ClauseWords, 'title' | 'text'>, offered: readonly Offered[]): number {
  const [inTitle, inText] = [plain(title), plain(text)]
  const named = new Set(offered.flatMap(namesOf))
  let score = wildlife.test(inTitle) || wildlife.test(inText) ? 1 : 0
  for (const name of named) score += inTitle.includes(name) ? 6 : inText.includes(name) ? 3 : 0
  for (const topic of new Set(offered.map(topicOf))) {
    score += topics[topic].test(inTitle) ? 4 : topics[topic].test(inText) ? 2 : 0
  }
  return score
}

function topicOf({ product, group }: Offered): keyof typeof topics {
  if (product === 'plant_timber' || group === 'plant_timber') return 'plants'
  return product === 'live' ? 'live' : 'parts'
}

/** How what is offered is called in the languages of notices, each word cut to what its forms share. */
function namesOf({ product, group }: Offered): string[] {
  return (['en', 'fr'] as const).flatMap((locale) => {
    const { products, groups } = namesIn(locale)
    const words = plain(`${product === 'live' ? '' : products[product]} ${group ? groups[group] : ''}`).match(/[a-z]{4,}/g) ?? []
    return words.filter((word) => !common.has(word)).map((word) => word.slice(0, 6))
  })
}

/** In names of many products and groups, and so telling nothing. */
const common: ReadonlySet<string> = new Set([
  'other',
  'autre',
  'autres',
  'part',
  'partie',
  'parts',
  'birds',
  'oiseaux',
  'mammals',
  'mammiferes',
])

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
