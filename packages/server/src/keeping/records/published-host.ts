import { isIP } from 'node:net'

/** Second levels under which names are given out, such as co.uk and com.au. */
const secondLevels = /^(ac|co|com|edu|gen|go|gob|gov|gouv|gv|id|in|info|ltd|mil|ne|net|nom|or|org|plc|web)$/

/**
 * The host of a listing's address as it may be published: the platform's own where it is known, else its registered name. What
 * stands before that may be the seller's (anh.shop.example), and is left out. Null where the address shows no name.
 *
 * @param identity the listing's canonical address, or what it is known by without one
 * @example publishedHost('https://anh.bazaar.example/item/5', ['bazaar.example']) // 'bazaar.example'
 * @example publishedHost('https://anh.shops.co.uk/5', []) // 'shops.co.uk'
 */
export function publishedHost(identity: string, platformHosts: readonly string[]): string | null {
  const host = URL.parse(identity)?.hostname ?? ''
  if (!/^https?:/i.test(identity) || host === '' || host.startsWith('[') || isIP(host) !== 0) return null
  const own = platformHosts.filter((each) => host === each || host.endsWith(`.${each}`)).sort((a, b) => b.length - a.length)
  return own[0] ?? registeredName(host)
}

/** Good enough to leave names of people out; the list of all endings is long and changes. */
function registeredName(host: string): string {
  const labels = host.split('.')
  const second = labels.at(-2) ?? ''
  const isSecondLevel = (labels.at(-1) ?? '').length === 2 && secondLevels.test(second)
  return labels.slice(isSecondLevel ? -3 : -2).join('.')
}
