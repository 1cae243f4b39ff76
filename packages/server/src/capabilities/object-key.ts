import { invariant } from '@vigie/casework'

const longestKey = 512

/**
 * State that a key is one: small letters, digits, `/._-`; no empty part, none of dots only, none ending with a dot (a disk may drop it).
 * What people typed never becomes part of a key: ids and hashes do.
 *
 * @example checkObjectKey('captures/3f/3fa9….html')
 */
export function checkObjectKey(key: string): void {
  const parts = key.split('/')
  const isKey = key.length <= longestKey && /^[a-z0-9][a-z0-9/._-]*$/.test(key) && parts.every(isPart)
  invariant(isKey, `${JSON.stringify(key.slice(0, 80))} is no key of an object`)
}

function isPart(part: string): boolean {
  return part !== '' && part.length <= 255 && !part.startsWith('.') && !part.endsWith('.')
}
