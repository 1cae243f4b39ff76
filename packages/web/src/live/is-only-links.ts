import type { TypedListing } from './carried-listing.ts'

/** With a scheme or "www.", or a host and a path; in ASCII, so that no word in another script hides at its end. */
const link =
  /^(?:(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:[/?#][!-~]*)?|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?::\d+)?\/[!-~]*)$/i

/**
 * Whether title and text are nothing but links: there is no seller's word to read then. "i.v.o.r.y" and "real.ivory" are words.
 *
 * @example isOnlyLinks({ title: '', text: 'https://bazaar.example/item/7' }) // true
 */
export function isOnlyLinks({ title, text }: Pick<TypedListing, 'title' | 'text'>): boolean {
  const words = `${title} ${text}`.split(/[\s<>"'(),;]+/).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => link.test(word))
}
