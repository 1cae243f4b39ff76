import type { Reading } from '../normalise/reading.ts'
import type { Ruleset } from '../ruleset.ts'
import { companyOf, type Item, productOf } from './item.ts'
import { joinCodeword } from './join-codeword.ts'
import { joinName } from './join-name.ts'
import { listParts } from './list-parts.ts'
import { refineItem } from './refine-item.ts'
import type { Sighting, Span } from './sighting.ts'

/** Join each name that counts with the part, the sign of life or nothing that goes with it. */
export function composeItems(
  reading: Reading,
  ruleset: Ruleset,
  sightings: readonly Sighting[],
  contexts: ReadonlyMap<number, number>,
): readonly Item[] {
  const counting = sightings.filter(({ because }) => because === null)
  const company = companyOf(counting)
  const names = counting.filter(({ entry: { meaning } }) => meaning.kind === 'taxon')
  const items: Item[] = []
  const add = (item: Item) => items.push(refineItem(reading, ruleset, item, names))
  for (const name of counting) {
    const { meaning } = name.entry
    if (meaning.kind !== 'taxon' && meaning.kind !== 'codeword') continue
    const group = ruleset.taxa.get(meaning.taxon)?.group
    if (!group) continue
    const joined = meaning.kind === 'codeword' ? joinCodeword(name, contexts) : joinName(reading, name, group, company)
    if (!joined) continue
    const item = { taxon: meaning.taxon, group, name, ...joined, ...spanOf(name, joined.part) }
    add(item)
    for (const part of listParts(reading, ruleset, item, company.parts)) {
      add({ ...item, product: productOf(part), part, ...spanOf(name, part) })
    }
  }
  return items
}

function spanOf(name: Sighting, part: Sighting | null): Span {
  return { from: Math.min(name.from, part?.from ?? name.from), to: Math.max(name.to, part?.to ?? name.to) }
}
