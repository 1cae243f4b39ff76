/**
 * The kinds of value that an event's facts may hold: ids, codes, counts, moments and scientific names. There is no kind for free
 * text on purpose: what a person wrote can then never get into the log, and erasing a person never breaks it.
 */
export type Fact =
  | { readonly is: 'id' }
  | { readonly is: 'ids' }
  | { readonly is: 'count' }
  | { readonly is: 'flag' }
  | { readonly is: 'hash' }
  | { readonly is: 'moment' }
  | { readonly is: 'taxon' }
  | { readonly is: 'code'; readonly codes: readonly string[] }
  | { readonly is: 'codes'; readonly codes: readonly string[] }
  | { readonly is: 'optional'; readonly fact: Fact }

export const id = { is: 'id' } as const
export const ids = { is: 'ids' } as const
/** A whole number from 0 up. */
export const count = { is: 'count' } as const
export const flag = { is: 'flag' } as const
/** SHA-256 in hexadecimal. */
export const hash = { is: 'hash' } as const
/** ISO 8601 in UTC. */
export const moment = { is: 'moment' } as const
/** A scientific name as the catalogue writes it. */
export const taxon = { is: 'taxon' } as const
export const code = <const Codes extends readonly string[]>(codes: Codes) => ({ is: 'code', codes }) as const
export const codes = <const Codes extends readonly string[]>(of: Codes) => ({ is: 'codes', codes: of }) as const
export const optional = <const F extends Fact>(fact: F) => ({ is: 'optional', fact }) as const

/** The TypeScript type of a fact. */
export type ValueOf<F extends Fact> = F extends { is: 'id' | 'hash' | 'moment' | 'taxon' }
  ? string
  : F extends { is: 'ids' }
    ? readonly string[]
    : F extends { is: 'count' }
      ? number
      : F extends { is: 'flag' }
        ? boolean
        : F extends { is: 'code'; codes: readonly (infer Code)[] }
          ? Code
          : F extends { is: 'codes'; codes: readonly (infer Code)[] }
            ? readonly Code[]
            : F extends { is: 'optional'; fact: infer Inner extends Fact }
              ? ValueOf<Inner> | null
              : never

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const sha256 = /^[0-9a-f]{64}$/
const isoUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/
/** "Loxodonta africana", "Panthera spp.", "Elephantidae", "Leptailurus serval × Felis catus"; letters of no other script. */
const scientificName = /^[A-Z][a-zë-]{1,39}( (×( [A-Z][a-zë-]{1,39})?|spp?\.|subsp\.|var\.|[a-zë-]{1,39})){0,4}$/

/** Whether a value is of a fact's kind. */
export function isFact(fact: Fact, value: unknown): boolean {
  switch (fact.is) {
    case 'id':
      return matches(uuid, value)
    case 'ids':
      return Array.isArray(value) && value.every((each) => matches(uuid, each))
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0
    case 'flag':
      return typeof value === 'boolean'
    case 'hash':
      return matches(sha256, value)
    case 'moment':
      return matches(isoUtc, value)
    case 'taxon':
      return matches(scientificName, value)
    case 'code':
      return fact.codes.some((each) => each === value)
    case 'codes':
      return Array.isArray(value) && value.every((each) => fact.codes.includes(each))
    case 'optional':
      return value === null || isFact(fact.fact, value)
  }
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value)
}
