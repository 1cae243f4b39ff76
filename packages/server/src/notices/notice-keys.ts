import type { Draft } from './notice-draft.ts'

/** Longer than any number of a site, and than what somebody types of an address. */
const longest = 500

/**
 * A number or an address as it is looked for: whoever copies an address may leave out how it begins or ends.
 *
 * @example keyOf('https://www.Bazaar.example/item/21/') // 'bazaar.example/item/21'
 */
export function keyOf(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#?]+$/, '')
  return bare.slice(0, longest)
}

/** By what a notice is found: number and address of each of its listings, and what ends the address as a number would; each once. */
export function keysOf({ items }: Pick<Draft, 'items'>): readonly string[] {
  const keys = items.flatMap(({ url, externalId }) => [keyOf(url), endOf(keyOf(url)), keyOf(externalId ?? '')])
  return [...new Set(keys)].filter((key) => key !== '')
}

/** @example endOf('bazaar.example/item/21?from=home') // '21' */
function endOf(key: string): string {
  return /\/([^/?#]*\d[^/?#]*)(?:[?#].*)?$/.exec(key)?.[1] ?? ''
}
