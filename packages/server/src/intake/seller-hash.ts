import type { Vault } from '../capabilities/vault.ts'

/**
 * By what the same seller is known again without keeping the handle: a keyed hash of the platform and the handle.
 *
 * @param scope the platform's id; where no platform is known, the listing's host
 */
export function sellerHash(vault: Pick<Vault, 'fingerprint'>, scope: string, handle: string): string {
  return vault.fingerprint('seller', `${scope}:${handle.trim()}`)
}
