import type { Listing } from '@vigie/engine'
import type { TypedListing } from './carried-listing.ts'
import { readPrice } from './read-price.ts'

/** What was typed, as the engine takes it: empty fields and an unclear price are left out. */
export function toListing({ title, text, price, currency }: TypedListing): Listing {
  const typed = readPrice(price)
  return {
    title: title || undefined,
    description: text || undefined,
    price: typed.read === 'number' ? typed.amount : undefined,
    currency: currency || undefined,
  }
}
