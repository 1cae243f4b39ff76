import type { Vault } from '../capabilities/vault.ts'

/** By what a member who was erased is known again in a restored backup. */
export function memberHash(vault: Pick<Vault, 'fingerprint'>, personId: string): string {
  return vault.fingerprint('erased-member', personId)
}
