/** The texts of a listing that the engine reads, in reading order. */
export const fields = ['title', 'description'] as const
export type Field = (typeof fields)[number]

/**
 * One public advert, post or shop item, as the engine sees it. Names are those of the wire.
 * Everything is optional; a listing without title and description is screened as `degraded: ["no-text"]`.
 *
 * @example { title: 'Ivory bangle, 60 g', price: 120, currency: 'EUR', country: 'FR' }
 */
export interface Listing {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly platform?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** In major units of `currency` (euros, not cents). */
  readonly price?: number | undefined
  /** ISO 4217. */
  readonly currency?: string | undefined
  /** ISO 3166-1 alpha-2: where the seller says the specimen is. */
  readonly country?: string | undefined
  readonly category?: string | undefined
  readonly seller?: string | undefined
  /** ISO 8601. */
  readonly published_at?: string | undefined
  readonly images?: readonly string[] | undefined
}
