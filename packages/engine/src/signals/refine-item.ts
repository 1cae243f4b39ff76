import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import { type Product, ranks } from '../vocabulary.ts'
import { wordStartsAt } from './counting.ts'
import type { Item } from './item.ts'
import { near, type Sighting, tokensBetween } from './sighting.ts'

/** What an article is worked into, not what it is made of. */
const worked: ReadonlySet<Product> = new Set(['carving_jewellery', 'other'])

/**
 * One specimen named by several words is told as one: "elephant ivory netsuke" is ivory, worked or not, and "African elephant
 * ivory" is of the African elephant. Words joined by "and" name something else.
 *
 * @param names the names that count, in order of place
 */
export function refineItem(reading: Reading, ruleset: Ruleset, item: Item, names: readonly Sighting[]): Item {
  let { taxon, product } = item
  for (const other of near(names, item, 1)) {
    const { meaning } = other.entry
    if (meaning.kind !== 'taxon' || other === item.name || !isSaidWith(reading, ruleset, item, other)) continue
    if (ruleset.taxa.get(meaning.taxon)?.group !== item.group) continue
    if (isMoreExact(meaning.taxon, taxon, ruleset) && qualifies(other, item)) taxon = meaning.taxon
    const isForm = item.part !== null && worked.has(product)
    if (isForm && meaning.implies !== null && isOneLine(meaning.taxon, taxon, ruleset)) product = meaning.implies
  }
  return taxon === item.taxon && product === item.product ? item : { ...item, taxon, product }
}

/** In one clause, with nothing in between that begins another thing ("and", "with"). */
function isSaidWith(reading: Reading, { counting }: Ruleset, item: Item, other: Sighting): boolean {
  if (reading.clause[other.from] !== reading.clause[item.name.from]) return false
  const [first, last] = other.from < item.name.from ? [other, item.name] : [item.name, other]
  for (let token = first.to + 1; token < last.from; token++) {
    if (wordStartsAt(reading, token, counting.words.parting)) return false
  }
  return true
}

/**
 * Whether a name tells of which animal the item is. Before a word for the material it does ("African elephant ivory"), behind it
 * only with a word between ("ivoire d’éléphant d’Afrique"): an "ivory African elephant" is a figure of one.
 */
function qualifies(other: Sighting, { name }: Item): boolean {
  const between = tokensBetween(other, name)
  if (between > 1) return false
  const impliesProduct = name.entry.meaning.kind === 'taxon' && name.entry.meaning.implies !== null
  return !impliesProduct || (other.from < name.from ? between === 0 : between === 1)
}

function isMoreExact(one: string, than: string, ruleset: Ruleset): boolean {
  return rankOf(one, ruleset) > rankOf(than, ruleset) && isOneLine(one, than, ruleset)
}

/** Whether two taxa of one group may be one animal: the same, a species and its genus, or a name above the genus. */
function isOneLine(one: string, other: string, ruleset: Ruleset): boolean {
  const [high, low] = rankOf(one, ruleset) <= rankOf(other, ruleset) ? [one, other] : [other, one]
  return high === low || low.startsWith(`${high} `) || rankOf(high, ruleset) < ranks.indexOf('genus')
}

function rankOf(taxon: string, ruleset: Ruleset): number {
  return ranks.indexOf(ruleset.taxa.get(taxon)?.rank ?? 'species')
}
