import { type Group, groups, type Product, products } from '@vigie/engine'

/** Which cases somebody works through: kept in the address of the queue and of each case, so that the next one is of the same kind. */
export interface CaseFilter {
  readonly platform?: string
  readonly product?: Product
  readonly group?: Group
}

type Raw = Readonly<Record<string, unknown>>

/** What an address says that is one of these words; nothing where it says another. */
export function oneOf<const Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value)
}

/** The parts of an address that filter cases; what cannot be read is left out. */
export function readFilter(raw: Raw): CaseFilter {
  const platform = typeof raw.platform === 'string' && /^[0-9a-f-]{36}$/.test(raw.platform) ? raw.platform : undefined
  const product = oneOf(products, raw.product)
  const group = oneOf(groups, raw.group)
  return { ...(platform && { platform }), ...(product && { product }), ...(group && { group }) }
}

/** The filter in the wire's names. */
export function askedOf({ platform, product, group }: CaseFilter) {
  return { ...(platform && { platform_id: platform }), ...(product && { product }), ...(group && { group }) }
}

/** Only the filter of whatever an address holds. */
export function filterOf({ platform, product, group }: CaseFilter): CaseFilter {
  return { ...(platform && { platform }), ...(product && { product }), ...(group && { group }) }
}
