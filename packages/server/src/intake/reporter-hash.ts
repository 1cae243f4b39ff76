import type { Vault } from '../capabilities/vault.ts'

/** By what a member finds their own reports again, without their name beside what they reported. */
export function reporterHash(vault: Pick<Vault, 'fingerprint'>, personId: string): string {
  return vault.fingerprint('reporter', personId)
}
