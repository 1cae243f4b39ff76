import { createHash } from 'node:crypto'
import type { Listing } from '@vigie/engine'

/** What makes a version of a listing: whoever changes one of these offers something else, or says it otherwise. */
export type ListingContent = Pick<Listing, 'title' | 'description' | 'price' | 'currency' | 'country' | 'category' | 'images'>

/**
 * SHA-256 of a listing's content as 64 hexadecimal digits: the same for two readings of one text, another for any change of it.
 *
 * White space around a text, the way line ends are written, Unicode's composed or decomposed letters and the order of keys make
 * no difference; absent, empty and blank are one. The order of images does: the first one is what buyers see.
 *
 * @example contentHash({ title: 'Ivory bangle ', price: 120 }) === contentHash({ price: 120, title: 'Ivory bangle' })
 */
export function contentHash(content: ListingContent): string {
  const { title, description, price, currency, country, category, images = [] } = content
  const texts = [title, description, currency, country, category].map(tidy)
  return createHash('sha256')
    .update(JSON.stringify([...texts, price ?? null, images.map(tidy)]))
    .digest('hex')
}

function tidy(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
