import type { ScreenedListing } from '@vigie/contract'
import { type Product, products, type Ruleset } from '@vigie/engine'
import { nameOfTaxon } from '../screening/name-of-taxon.ts'
import type { NoticeItem, NoticeLocale } from './notice-content.ts'

/** A listing of a case, as far as a notice tells of it. */
export interface ListingSeen {
  readonly listingId: string
  readonly url: string | null
  readonly externalId: string | null
  readonly title: string | null
  /** What the engine read; null where nothing was screened, or it has been erased. */
  readonly screened: Pick<ScreenedListing, 'taxon' | 'product' | 'offers' | 'findings' | 'degraded'> | null
}

/** What the person who read the case last says of it as a whole. */
export interface Reading {
  readonly taxon: string | null
  readonly product: string | null
  readonly specimens: number | null
}

/** For these reasons the engine has not read a listing whole. */
const unread: ReadonlySet<ScreenedListing['degraded'][number]> = new Set(['no-text', 'language'])

const longestTitle = 300
const mostQuotes = 5

/**
 * A listing as its notice will tell of it. The person's word counts before the engine's. In a case of several listings the person
 * spoke of them as a whole: there the engine's count of each stays, and so does its species where it is of another group.
 *
 * @param asOf the day whose lists are quoted, YYYY-MM-DD
 */
export function draftItem(
  ruleset: Ruleset,
  asOf: string,
  listing: ListingSeen,
  { reading, isAlone, locale }: { readonly reading: Reading; readonly isAlone: boolean; readonly locale: NoticeLocale },
): NoticeItem {
  const { listingId, url, externalId, screened } = listing
  const isOther = !isAlone && isOfAnotherGroup(ruleset, reading.taxon, screened?.taxon ?? null)
  const said = isOther ? { taxon: null, product: null } : reading
  const taxon = said.taxon ?? screened?.taxon ?? reading.taxon ?? ''
  const offers = screened?.offers ?? []
  const counted = offers.reduce((sum, { quantity }) => sum + quantity, 0)
  // What a person counted, or a text that could not be read whole, tells nothing of what the listing says or leaves unsaid.
  const isOfListing = counted > 0 && screened !== null && !screened.degraded.some((each) => unread.has(each))
  const specimens = (isAlone ? reading.specimens : null) ?? (counted > 0 ? counted : 1)
  return {
    listingId,
    url: url ?? '',
    externalId: externalId || null,
    taxon,
    commonName: nameOfTaxon(ruleset, taxon, locale),
    product: asProduct(isAlone ? (said.product ?? screened?.product) : (screened?.product ?? said.product)),
    specimens,
    specimensStated: isOfListing && specimens === counted && offers.every((offer) => offer.quantity_stated),
    isNumberUnsaid: isOfListing && specimens === counted && !offers.some((offer) => offer.quantity_stated),
    protection: protectionOf(ruleset, taxon, asOf),
    captureSha256: null,
    capturedAt: null,
    seen: quotes(listing),
  }
}

/** The lists on which a taxon stands on a day. */
export function protectionOf({ taxa }: Ruleset, taxon: string, asOf: string): NoticeItem['protection'] {
  return (taxa.get(taxon)?.protection ?? [])
    .filter(({ from, until }) => from <= asOf && (until === undefined || asOf < until))
    .map(({ instrument, status, edition }) => ({ instrument, status, edition }))
}

function isOfAnotherGroup({ taxa }: Ruleset, said: string | null, seen: string | null): boolean {
  const [one, other] = [taxa.get(said ?? '')?.group, taxa.get(seen ?? '')?.group]
  return one !== undefined && other !== undefined && one !== other
}

function asProduct(word: string | null | undefined): Product {
  return products.find((product) => product === word) ?? 'other'
}

/** The title, and what was seen elsewhere of what is offered. */
function quotes({ title, screened }: ListingSeen): string[] {
  const seen = (screened?.findings ?? [])
    .filter(
      ({ kind, because, field }) => because === undefined && field !== 'title' && /^(taxon|product|live|codeword)$/.test(kind),
    )
    .map(({ text }) => text)
  const all = [...(title ? [[...title].slice(0, longestTitle).join('')] : []), ...seen]
  return [...new Set(all)].slice(0, mostQuotes)
}
