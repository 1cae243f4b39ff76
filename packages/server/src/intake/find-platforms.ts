import type { Tx } from '../context.ts'
import type { ReadItem } from './read-items.ts'

/** The part of the directory of platforms that a few listings ask for. */
export interface Directory {
  /** host → platform's id */
  readonly byHost: ReadonlyMap<string, string>
  /** name in small letters → platform's id */
  readonly byName: ReadonlyMap<string, string>
  /** Of the platform whose key brings the listings; empty where it has none, or nobody is bound. */
  readonly ownHosts: ReadonlySet<string>
}

/** Far more than a hundred listings can name. */
const most = 2_000

/** @param boundId the platform whose key brings the listings */
export async function findPlatforms(
  { query }: Pick<Tx, 'query'>,
  items: readonly Pick<ReadItem, 'address' | 'saidPlatform'>[],
  boundId: string | null,
): Promise<Directory> {
  const hosts = new Set(items.flatMap(({ address }) => (address?.hosts ?? []).flatMap(writingsOf)))
  const names = new Set(items.flatMap(({ saidPlatform }) => (saidPlatform === null ? [] : [nameOf(saidPlatform)])))
  const rows = await query
    .selectFrom('platform')
    .select(['id', 'name', 'hosts'])
    .where(({ eb, or, fn, val }) =>
      or([
        eb('hosts', '&&', val([...hosts])),
        eb(fn<string>('lower', ['name']), 'in', names.size > 0 ? [...names] : ['']),
        ...(boundId === null ? [] : [eb('id', '=', boundId)]),
      ]),
    )
    .limit(most)
    .execute()
  return {
    byHost: new Map(rows.flatMap(({ id, hosts: of }) => of.map((host) => [host, id] as const))),
    byName: new Map(rows.map(({ id, name }) => [nameOf(name), id])),
    ownHosts: new Set(rows.find(({ id }) => id === boundId)?.hosts),
  }
}

/** The host of the directory that a host belongs to: itself or the nearest above it, with `www.` or without. */
export function hostAmong(known: { has(host: string): boolean }, hosts: readonly string[]): string | null {
  return hosts.flatMap(writingsOf).find((host) => known.has(host)) ?? null
}

/** As a platform's name is compared. */
export function nameOf(said: string): string {
  return said.trim().toLowerCase()
}

/** @example writingsOf('m.ebay.fr') // ['m.ebay.fr', 'www.m.ebay.fr', 'ebay.fr', 'www.ebay.fr'] */
function writingsOf(host: string): string[] {
  const above: string[] = [host]
  for (let rest = host; rest.indexOf('.') !== rest.lastIndexOf('.'); ) {
    rest = rest.slice(rest.indexOf('.') + 1)
    above.push(rest)
  }
  return above.flatMap((each) => [each, `www.${each}`])
}
