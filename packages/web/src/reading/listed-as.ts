import type { Protection } from '@vigie/engine'

/** Statuses that the page says in its own words. */
const knownStatuses = [
  'protected',
  'endangered',
  'threatened',
  'endangered/threatened',
  'native fauna',
  'prohibited if live',
] as const

/** Instruments whose name the page says in its own words. */
const knownInstruments = ['CITES', 'EU', 'EU Habitats Directive', 'EU Birds Directive'] as const

/** The place on a list: a numbered part of it, a status in words, or what only the list's own English words say. */
export type ListedAs =
  | { readonly part: 'appendix' | 'annex' | 'class'; readonly number: string }
  | { readonly status: (typeof knownStatuses)[number] }
  | { readonly verbatim: string }

/**
 * How a page in any language may say where a taxon stands on a list.
 *
 * @example listedAs({ instrument: 'EU Habitats Directive', status: 'Annex IV' }) // { part: 'annex', number: 'IV' }
 */
export function listedAs({ instrument, status }: Pick<Protection, 'instrument' | 'status'>): ListedAs {
  if (instrument === 'CITES') return { part: 'appendix', number: status }
  if (instrument === 'EU') return { part: 'annex', number: status }
  const [, part, number] = /^(annex|class) ([IVX]+)$/i.exec(status) ?? []
  if (part && number) return { part: part.toLowerCase() === 'annex' ? 'annex' : 'class', number }
  const known = knownStatuses.find((each) => each === status)
  return known ? { status: known } : { verbatim: status }
}

/** The instrument when the page has a name of its own for it, else null. */
export function knownInstrument(instrument: string): (typeof knownInstruments)[number] | null {
  return knownInstruments.find((each) => each === instrument) ?? null
}
