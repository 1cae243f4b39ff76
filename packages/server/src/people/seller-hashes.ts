import type { Vault } from '../capabilities/vault.ts'
import { canonicalUrl } from '../intake/canonical-url.ts'
import { nameOf } from '../intake/find-platforms.ts'
import { sellerHash } from '../intake/seller-hash.ts'

/**
 * Every hash under which a seller may be stored: a listing that came before its platform was in the directory is kept under the
 * platform's host or its name as it was said.
 */
export function sellerHashes(
  vault: Pick<Vault, 'fingerprint'>,
  platform: { readonly id: string; readonly name: string; readonly hosts: readonly string[] },
  handle: string,
): string[] {
  const canonical = platform.hosts.flatMap((host) => canonicalUrl(`https://${host}/`)?.host ?? [])
  const scopes = new Set([platform.id, ...platform.hosts, ...canonical, nameOf(platform.name)])
  return [...scopes].map((scope) => sellerHash(vault, scope, handle))
}
