import type { KnownHost } from './known-host.ts'
import { knownMarketplaces } from './known-marketplaces.ts'
import { knownNetworks } from './known-networks.ts'

/** Every platform whose addresses are read for the listing that they show. */
export const knownHosts: readonly KnownHost[] = [...knownMarketplaces, ...knownNetworks]
