import type { Listing } from '@vigie/engine'
import type { TypedListing } from './carried-listing.ts'
import { typedLimits } from './overlong-fields.ts'
import { readPrice } from './read-price.ts'

/**
 * What was typed, as the engine takes it: empty fields and an unclear price are left out.
 * An advert pasted whole into the text has its title in its first line, and is read so when no title was typed.
 *
 * @example toListing({ title: '', text: 'Ivory bangle\nOld.', price: '', currency: '' }).title // 'Ivory bangle'
 */
export function toListing({ title, text, price, currency }: TypedListing): Listing {
  const typed = readPrice(price)
  const words = title.trim() === '' ? splitText(text) : { title, description: text }
  return {
    title: words.title || undefined,
    description: words.description || undefined,
    price: typed.read === 'number' ? typed.amount : undefined,
    currency: currency || undefined,
  }
}

/** The first line that is not blank, and what follows it; a line too long for a title stays in the description. */
function splitText(text: string): Pick<Listing, 'title' | 'description'> {
  const firstMark = text.search(/\S/)
  if (firstMark < 0) return { description: text }
  const start = text.slice(0, firstMark).lastIndexOf('\n') + 1
  const newline = text.indexOf('\n', firstMark)
  const end = newline < 0 ? text.length : newline
  if (end - start > typedLimits.title) return { description: text }
  return { title: text.slice(start, end), description: text.slice(end + 1) }
}
