import { listingAddress } from '../intake/listing-address.ts'

/**
 * The link in what somebody pasted. Apps share a link together with words of their own; then the link among them is meant.
 *
 * @example findLink('Look at this! https://bazaar.example/7') // 'https://bazaar.example/7'
 */
export function findLink(pasted: string): string | null {
  // An address parser would take the words for a part of the path.
  if (!/\s/.test(pasted)) return listingAddress(pasted) ? pasted : null
  const links = pasted.match(/https?:\/\/[^\s<>"]+/gi) ?? []
  const [link] = links
  return link !== undefined && links.length === 1 && listingAddress(link) ? link : null
}

/** Whether a text is an address with a user name or a password in it: such a one is never stored. */
export function holdsSecret(pasted: string): boolean {
  const url = URL.parse(pasted) ?? URL.parse(`https://${pasted}`)
  return url !== null && /^https?:$/.test(url.protocol) && (url.username !== '' || url.password !== '')
}
