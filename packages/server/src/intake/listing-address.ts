import { canonicalUrl } from './canonical-url.ts'
import { isTrackingParameter } from './tracking-parameters.ts'

/** A listing's address, for its two uses. */
export interface ListingAddress {
  /** As it came, to be opened; without what only says how somebody got there, which may tell who sent it. */
  readonly url: string
  /** The one form by which the listing is known again. */
  readonly canonical: string
  /** Hosts under which a platform may stand in the directory: as it came, without "www." or "m.", and the canonical one. */
  readonly hosts: readonly string[]
  readonly externalId: string | null
}

/**
 * The address in a text, or null where there is none that may be stored: no address of the web, or one with a password.
 *
 * @example listingAddress('www.ebay.fr/itm/123456789012?utm_source=mail')
 * // { url: 'https://www.ebay.fr/itm/123456789012', canonical: 'https://ebay.com/itm/123456789012',
 * //   hosts: ['www.ebay.fr', 'ebay.fr', 'ebay.com'], externalId: '123456789012' }
 */
export function listingAddress(text: string): ListingAddress | null {
  const known = canonicalUrl(text)
  if (!known) return null
  const written = text.trim()
  const url = URL.parse(/^https?:/i.test(written) ? written : `https://${written}`)
  if (!url) return null
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !isTracking(pair))
    .join('&')
  // A fragment that is no path names a place within the page and is never sent.
  if (!/^#!?\//.test(url.hash)) url.hash = ''
  return {
    url: url.href,
    canonical: known.url,
    hosts: [...new Set([url.hostname, url.hostname.replace(/^(www|m|mobile)\./, ''), known.host])],
    externalId: known.externalId,
  }
}

function isTracking(pair: string): boolean {
  const [name = '', ...value] = pair.split('=')
  try {
    return isTrackingParameter(decodeURIComponent(name), value.join('='))
  } catch {
    return isTrackingParameter(name, value.join('='))
  }
}
