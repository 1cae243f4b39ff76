import { priceAmount } from '@vigie/contract/price-amount'

/** A price as typed: nothing, an amount in major units, or something that is neither. */
export type TypedPrice =
  | { readonly read: 'none' }
  | { readonly read: 'number'; readonly amount: number }
  | { readonly read: 'unclear' }

/** Read a price as people type it, by the reader that all inputs share; full-width digits of a Chinese keyboard too. */
export function readPrice(typed: string): TypedPrice {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return { read: 'none' }
  const amount = priceAmount(text)
  return amount === null ? { read: 'unclear' } : { read: 'number', amount }
}
