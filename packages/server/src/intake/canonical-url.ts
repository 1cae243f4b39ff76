import { findKnownHost } from './find-known-host.ts'
import { isTrackingParameter } from './tracking-parameters.ts'

/**
 * What one listing is known by. `url` is an identity: two addresses of one listing give the same. It is not made to be opened,
 * since a platform may answer it otherwise than the address that was received; captures and verifications use the latter.
 */
export interface CanonicalUrl {
  readonly url: string
  readonly host: string
  /** The platform's own number of the listing, where the address shows it. */
  readonly externalId: string | null
}

/** Longest address read, in UTF-16 code units. */
const longest = 4096

/**
 * The one form of a listing's address, or null where the text is no address of the web. Never throws; takes some microseconds, and
 * some milliseconds for texts made to be slow. Applied to its own result it changes nothing.
 *
 * @example canonicalUrl('http://m.ebay.com/itm/Tusk/123456789012?hash=item1&mkevt=1')
 * // { url: 'https://ebay.com/itm/123456789012', host: 'ebay.com', externalId: '123456789012' }
 * @example canonicalUrl('https://user:secret@example.org/') // null: whoever sends a password must not have it stored
 */
export function canonicalUrl(text: string): CanonicalUrl | null {
  if (text.length > longest) return null
  const parsed = parseAddress(text.trim())
  if (!parsed) return null
  if (parsed.username !== '' || parsed.password !== '') return null
  const host = foldHost(parsed.hostname)
  if (host === '') return null

  const path = withoutLast('/', normalisePercent(parsed.pathname)) || '/'
  const query = tidyQuery(parsed.search.slice(1))
  const fragment = tidyFragment(parsed.hash.slice(1))
  const rest = path + (query && `?${query}`)
  const listing = findListing(host, fragment === '' ? rest : `${rest}#${fragment}`)
  if (listing) return { ...listing, host: new URL(listing.url).hostname }

  const port = keptPort(parsed)
  const route = /^!?\/./.test(fragment) ? `#${fragment}` : ''
  return { url: `https://${host}${port}${rest}${route}`, host, externalId: null }
}

/** People type addresses without a scheme; only a name with a top-level domain is taken for one. */
function parseAddress(text: string): URL | null {
  const parsed = URL.parse(text)
  if (parsed && /^https?:$/.test(parsed.protocol)) return parsed
  if (text.includes('://') || !/^[^\s/?#@]+\.[^\s/?#@]/.test(text)) return null
  const guessed = URL.parse(`https://${text}`)
  return guessed && /\.[a-z][a-z0-9-]*\.?$/.test(guessed.hostname) ? guessed : null
}

/** `m.example.org` and `www.example.org` are `example.org`; `m.co.uk` and `mobile.de` are names of their own. */
function foldHost(hostname: string): string {
  let host = withoutLast('.', hostname)
  while (/^(?:www|m|mobile|amp)\.(?!(?:co|com|net|org|or|ne|go|gov|edu|ac)\.[a-z]{2}$)[^.]+\../.test(host)) {
    host = host.slice(host.indexOf('.') + 1)
  }
  return host
}

/** The port that names another server; both default ports mean the site itself, whichever scheme they came with. */
function keptPort({ port }: URL): string {
  return port === '' || port === '80' || port === '443' ? '' : `:${port}`
}

/** Without tracking, in the order of names; what stands twice keeps its order. */
function tidyQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((written) => {
      const pair = normalisePercent(written)
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), pair }
    })
    .filter(({ name, value }) => !isTrackingParameter(decode(name), value))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .map(({ pair }) => pair)
    .join('&')
}

/** RFC 3986, 6.2.2: `%7e` is `~`, `%c3` is `%C3`, a lone `%` is `%25`. The text is ASCII, as URL leaves it. */
function normalisePercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})?|[^\w.~!$&'()*+,;=:@/?%-]/gi, (piece, digits?: string) => {
    if (piece === '%') return '%25'
    if (digits === undefined) return encodeURIComponent(piece)
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return /[\w.~-]/.test(character) ? character : `%${digits.toUpperCase()}`
  })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * A fragment like `/item/7` or `!/item/7` is how a page finds in the browser what it shows: without it, all listings of such a
 * site would be one. Any other names a place within the page.
 */
function tidyFragment(fragment: string): string {
  const [path = '', ...query] = fragment.split('?')
  const kept = tidyQuery(query.join('?'))
  return normalisePercent(path) + (kept && `?${kept}`)
}

/** Not /x+$/, which takes its time for many in a row that are not the last. */
function withoutLast(character: string, text: string): string {
  let end = text.length
  while (text[end - 1] === character) end -= 1
  return text.slice(0, end)
}

/** The listing that a known platform shows at this place (path, query, fragment), if the place is a listing's. */
function findListing(host: string, place: string): Omit<CanonicalUrl, 'host'> | null {
  const found = findKnownHost(host)
  if (!found) return null
  for (const { at, is, anyCase } of found.known.listings) {
    const groups = at.exec(place)?.groups
    if (!groups) continue
    const parts: Record<string, string | undefined> = { ...groups, host, site: found.site }
    const fill = (name: string) => (anyCase && name === 'id' ? parts[name]?.toLowerCase() : parts[name]) ?? ''
    return { url: is.replace(/\{(\w+)\}/g, (_, name: string) => fill(name)), externalId: fill('id') }
  }
  return null
}
