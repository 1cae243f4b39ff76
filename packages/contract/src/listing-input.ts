import type { Listing } from '@vigie/engine'
import { z } from 'zod'
import { listingLimits } from './listing-limits.ts'
import { priceAmount } from './price-amount.ts'

const identity = 'must be text or a whole number'
const address = 'must be an address that begins with http:// or https://'
const amount = 'must be an amount from 0 up, as a number or as text like "12.50" or "1 200,50 €"'
const currency = 'must be a currency code of three letters (ISO 4217) such as "EUR"'
const country = 'must be a country code of two letters (ISO 3166-1) such as "FR"'
const day = 'must be a date or a time of ISO 8601 such as "2026-03-05"'
const dayOrTime = new RegExp(`^$|${z.regexes.date.source}|${z.regexes.datetime({ offset: true, local: true }).source}`)

/** What may come in, before null and '' are read as absent. */
const written = z.object(
  {
    id: z.union([text(listingLimits.name), z.int(identity)], identity).nullish(),
    url: text(listingLimits.address)
      .regex(/^([Hh][Tt]{2}[Pp][Ss]?:\/\/|$)/, { error: address, abort: true })
      .refine((value) => value === '' || URL.canParse(value), address)
      .nullish(),
    platform: text(listingLimits.name).nullish(),
    title: text(listingLimits.title).nullish(),
    description: text(listingLimits.description).nullish(),
    price: z
      .union(
        [
          z.number().nonnegative(amount),
          z
            .string()
            .max(listingLimits.price)
            .refine((value) => value === '' || priceAmount(value) !== null, amount),
        ],
        amount,
      )
      .nullish()
      .meta({ description: 'In major units of the currency: euros, not cents.' }),
    currency: z
      .string(currency)
      .regex(/^([A-Za-z]{3})?$/, currency)
      .nullish(),
    country: z
      .string(country)
      .regex(/^([A-Za-z]{2})?$/, country)
      .nullish()
      .meta({ description: 'Where the seller says the specimen is.' }),
    category: text(listingLimits.name).nullish(),
    seller: text(listingLimits.name).nullish(),
    published_at: z.string(day).regex(dayOrTime, day).nullish(),
    images: z
      .array(text(listingLimits.address).min(1, 'must not be empty'), 'must be a list of addresses')
      .max(listingLimits.images, `must not have more than ${listingLimits.images} entries`)
      .nullish(),
  },
  'must be an object',
)

/**
 * One listing as it comes in, under the names of the wire. Everything is optional, but a listing says a title, a
 * description or images, be they empty (then the engine says so). Exports write what is absent as null or '', which is the same as leaving it out, and
 * numbers as text. Unknown keys are ignored. What comes out is the engine's `Listing`.
 *
 * @example listingInput.parse({ title: 'Ivory bangle, 60 g', price: '120', currency: 'eur', vat: true })
 * // { title: 'Ivory bangle, 60 g', price: 120, currency: 'EUR' }
 */
export const listingInput = written
  .refine(isSomething, 'must have at least one of title, description and images')
  .meta({
    title: 'Listing',
    description: 'One public advert, post or shop item. null and empty text mean absent; unknown keys are ignored.',
  })
  .transform(toListing)

function text(most: number) {
  return z.string('must be text').max(most, `must not be longer than ${most} characters`)
}

function isSomething({ title, description, images }: z.output<typeof written>): boolean {
  return typeof title === 'string' || typeof description === 'string' || images?.length !== undefined
}

/** Every key of the engine's listing, said or not: a key that the engine gains does not compile until it is read here. */
type EveryKey = { readonly [Key in keyof Required<Listing>]: Listing[Key] }

function toListing(input: z.output<typeof written>): EveryKey {
  const { id, price } = input
  return {
    id: id === undefined || id === null || id === '' ? undefined : String(id),
    url: input.url || undefined,
    platform: input.platform || undefined,
    title: input.title ?? undefined,
    description: input.description ?? undefined,
    price: typeof price === 'string' ? (priceAmount(price) ?? undefined) : (price ?? undefined),
    currency: input.currency ? input.currency.toUpperCase() : undefined,
    country: input.country ? input.country.toUpperCase() : undefined,
    category: input.category || undefined,
    seller: input.seller || undefined,
    published_at: input.published_at || undefined,
    images: input.images ?? undefined,
  }
}
