import type { Assessment } from './assess.ts'
import type { Ruleset } from './ruleset.ts'
import { readQuantity } from './signals/read-quantity.ts'
import { tokensBetween } from './signals/sighting.ts'
import type { SignalName } from './signals/signal-names.ts'
import { isConvincing, type Weighed } from './signals/weigh-item.ts'
import type { Offer, Protection } from './verdict.ts'
import { type Product, ranks } from './vocabulary.ts'

/** So many mentions of one specimen are looked at for its number. */
const mentionsRead = 100

/** The specimens offered, heaviest first: each taxon and product once, and of two ranks that say the same the lower one. */
export function composeOffers({ weighed, reading, judged, measures, counting }: Assessment, ruleset: Ruleset): readonly Offer[] {
  const specimens = new Map<string, Weighed[]>()
  for (const one of weighed) {
    if (!isConvincing(one)) continue
    const key = `${one.item.taxon} ${one.item.product}`
    const mentions = specimens.get(key)
    if (!mentions) specimens.set(key, [one])
    else if (mentions.length < mentionsRead) mentions.push(one)
  }
  const said = [...specimens.values()]
  const exact = withoutBeaten(said, (other, one) => saysMore(other, one, ruleset))
  return withoutBeaten(exact, saysBetter).map((mentions) => {
    const { item } = mentions[0] as Weighed
    const quantity = firstOf(mentions, (mention) => readQuantity(reading, mention.item, judged.sightings, measures, counting))
    return {
      taxon: item.taxon,
      rank: ruleset.taxa.get(item.taxon)?.rank ?? 'species',
      group: item.group,
      product: item.product,
      quantity: quantity?.count ?? 1,
      quantity_stated: quantity !== undefined,
      unit: 'piece',
    }
  })
}

/** Those whose heaviest mention none of the others beats; where each is beaten by another, the heaviest of all. */
function withoutBeaten(
  specimens: readonly (readonly Weighed[])[],
  beats: (other: Weighed, one: Weighed) => boolean,
): readonly (readonly Weighed[])[] {
  const left = specimens.filter(([one]) => one && !specimens.some(([other]) => other && beats(other, one)))
  return left.length > 0 ? left : specimens.slice(0, 1)
}

function firstOf<T, R>(list: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = read(one)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Whether `other` is the same specimen under a more exact name: *Ara macao* beside *Ara*, a species whose name stands right
 * beside its family's ("African grey parrot"), or any of the group beside a family that has no part of its own ("parrots").
 */
function saysMore(other: Weighed, one: Weighed, ruleset: Ruleset): boolean {
  if (other === one || other.item.group !== one.item.group || other.item.product !== one.item.product) return false
  const rankOf = ({ item }: Weighed) => ranks.indexOf(ruleset.taxa.get(item.taxon)?.rank ?? 'species')
  if (rankOf(other) <= rankOf(one)) return false
  if (tokensBetween(other.item.name, one.item.name) <= 1 || other.item.taxon.startsWith(`${one.item.taxon} `)) return true
  return rankOf(one) < ranks.indexOf('genus') && vague.has(one.item.how)
}

/** Ways of joining that say nothing of their own when the same kind of animal is offered in a form that the text names. */
const vague: ReadonlySet<SignalName> = new Set(['name', 'live-cue', 'product-near-name', 'codeword-in-context'])

/** What an article is worked into, not what it is made of. */
const worked: ReadonlySet<Product> = new Set(['carving_jewellery', 'other'])

/**
 * Whether `other` names the form that `one` only guesses: a casque is not also a living hornbill, and the "elephant netsuke" of
 * an advert for ivory is of it.
 */
function saysBetter(other: Weighed, one: Weighed): boolean {
  if (other.item.group !== one.item.group) return false
  if (vague.has(one.item.how) && one.item.part === null && !vague.has(other.item.how)) return true
  return one.item.part !== null && worked.has(one.item.product) && !worked.has(other.item.product)
}

/** The lists on which the offered taxa stand on a day, each once. */
export function protectionsOf(offers: readonly Offer[], ruleset: Ruleset, asOf: string): readonly Protection[] {
  const found = new Map<string, Protection>()
  for (const { taxon } of offers) {
    for (const { instrument, status, edition, from, until } of ruleset.taxa.get(taxon)?.protection ?? []) {
      if (from <= asOf && (until === undefined || asOf < until)) {
        found.set(`${instrument} ${status} ${edition}`, { instrument, status, edition, from })
      }
    }
  }
  return [...found.values()]
}

/**
 * Whether the day lies before the first stored edition of a list on which an offered taxon stands. A taxon that was listed later
 * lacks nothing: it is known that it was not listed.
 */
export function lacksEdition(offers: readonly Offer[], ruleset: Ruleset, asOf: string): boolean {
  return offers.some(({ taxon }) =>
    (ruleset.taxa.get(taxon)?.protection ?? []).some(({ instrument }) => asOf < (ruleset.firstDays.get(instrument) ?? asOf)),
  )
}
