import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { InputProblem } from '@vigie/contract'
import type { Vault } from '../capabilities/vault.ts'
import { type Directory, hostAmong, nameOf } from './find-platforms.ts'
import type { ReadItem } from './read-items.ts'
import { sellerHash } from './seller-hash.ts'
import { sha256 } from './sha256.ts'
import type { StoredContent } from './stored-content.ts'

/** One listing that is known again, ready to be stored. */
export interface PlacedItem {
  /** What makes it one listing: its canonical address, else its number on its platform, else its content. */
  readonly identity: string
  readonly platformId: string | null
  /** Brought by the platform's own key. */
  readonly isBound: boolean
  readonly url: string | null
  readonly externalId: string | null
  readonly sellerHash: string | null
  readonly sellerSealed: Buffer | null
  readonly content: StoredContent
  readonly contentHash: string
  readonly ignored: readonly InputProblem[]
}

/** An index entry of PostgreSQL holds 2,704 bytes; what is longer is known by its hash. */
const longestIdentity = 1_000

/**
 * Find out whose a listing is and by what it is known again.
 *
 * @param boundId the platform whose key brings it; it speaks for its own listings only
 */
export function placeItem(
  item: ReadItem,
  directory: Directory,
  boundId: string | null,
  vault: Pick<Vault, 'fingerprint' | 'seal'>,
): Result<PlacedItem, RefusalOf<'platform-mismatch'>> {
  const { address, content, contentHash, ignored } = item
  const byHost = address && directory.byHost.get(hostAmong(directory.byHost, address.hosts) ?? '')
  if (boundId !== null && address) {
    const isForeign =
      directory.ownHosts.size > 0 ? hostAmong(directory.ownHosts, address.hosts) === null : (byHost ?? boundId) !== boundId
    if (isForeign) return refuse({ code: 'platform-mismatch' })
  }

  const byName = item.saidPlatform === null ? undefined : directory.byName.get(nameOf(item.saidPlatform))
  const platformId = boundId ?? byHost ?? byName ?? null
  const scope = platformId ?? address?.hosts.at(-1) ?? (item.saidPlatform === null ? null : nameOf(item.saidPlatform))
  const isKnownSeller = item.seller !== null && scope !== null
  return ok({
    identity: identityOf(item, platformId),
    platformId,
    isBound: boundId !== null,
    url: address?.url ?? null,
    externalId: address?.externalId ?? item.saidId,
    sellerHash: isKnownSeller ? sellerHash(vault, scope, item.seller) : null,
    sellerSealed: isKnownSeller ? vault.seal(item.seller) : null,
    content,
    contentHash,
    ignored,
  })
}

function identityOf({ address, saidId, saidPlatform, contentHash }: ReadItem, platformId: string | null): string {
  const place = platformId ?? (saidPlatform === null ? null : nameOf(saidPlatform))
  if (address) return short(address.canonical)
  if (saidId !== null && place !== null) return short(`${platformId === null ? 'named' : 'platform'}:${place}:${saidId}`)
  return `content:${platformId ?? ''}:${contentHash}`
}

function short(identity: string): string {
  return Buffer.byteLength(identity) <= longestIdentity ? identity : `sha256:${sha256(identity)}`
}
