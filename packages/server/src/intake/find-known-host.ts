import type { KnownHost } from './known-host.ts'
import { knownHosts } from './known-hosts.ts'

const rowOfSite: ReadonlyMap<string, KnownHost> = new Map(knownHosts.flatMap((row) => row.sites.map((site) => [site, row])))

/** The platform to which a host belongs, and the site of it by which it is known: itself or the nearest above it. */
export function findKnownHost(host: string): { readonly known: KnownHost; readonly site: string } | null {
  for (let site = host; site.includes('.'); site = site.slice(site.indexOf('.') + 1)) {
    const known = rowOfSite.get(site)
    if (known) return { known, site }
  }
  return null
}
