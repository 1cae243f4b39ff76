import type { Verdict } from '@vigie/engine'
import type { LabelledListing } from './read-corpus.ts'

/** A labelled listing and what the engine says of it. */
export interface Judged {
  readonly listing: LabelledListing
  readonly verdict: Verdict
}

/** How often the engine is right about some listings. */
export interface Quality {
  readonly listings: number
  /** Offered and flagged, offered and passed, not offered and flagged. */
  readonly found: number
  readonly missed: number
  readonly falseAlerts: number
  readonly recall: Share
  readonly precision: Share
  readonly f1: number
  /** False alerts per thousand listings that offer nothing. */
  readonly perThousand: number
}

/** A share with its interval of 95 % after Wilson (1927); all 0 to 1, or not a number where there is nothing to share. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** z of 95 %. */
const z = 1.959_964

/** @example shareOf(9, 10) // { share: 0.9, low: 0.596, high: 0.982 } */
export function shareOf(part: number, whole: number): Share {
  const share = part / whole
  const middle = share + z ** 2 / (2 * whole)
  const reach = z * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2))
  const scale = 1 + z ** 2 / whole
  return { share, low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}

/** Whether the engine was right to flag or to pass them. */
export function qualityOf(judged: readonly Judged[]): Quality {
  const count = (offered: boolean, flagged: boolean) =>
    judged.filter(({ listing, verdict }) => listing.label.offered === offered && (verdict.verdict === 'flag') === flagged).length
  const found = count(true, true)
  const missed = count(true, false)
  const falseAlerts = count(false, true)
  return {
    listings: judged.length,
    found,
    missed,
    falseAlerts,
    recall: shareOf(found, found + missed),
    precision: shareOf(found, found + falseAlerts),
    f1: (2 * found) / (2 * found + missed + falseAlerts),
    perThousand: (1_000 * falseAlerts) / (falseAlerts + count(false, false)),
  }
}

/** Of what was rightly flagged, the share whose label is among the engine's offers. */
export function namedRightly(judged: readonly Judged[], what: 'group' | 'product'): Share {
  const found = judged.filter(({ listing, verdict }) => listing.label.offered && verdict.verdict === 'flag')
  return shareOf(found.filter((one) => isNamed(one, what)).length, found.length)
}

/** Label → what the engine named in its stead → how often; of what was rightly flagged. */
export function confusion(
  judged: readonly Judged[],
  what: 'group' | 'product',
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = new Map<string, Map<string, number>>()
  for (const one of judged) {
    const { listing, verdict } = one
    if (!listing.label.offered || verdict.verdict !== 'flag' || isNamed(one, what)) continue
    const row = table.get(String(listing.label[what])) ?? new Map<string, number>()
    const named = String(verdict[what])
    row.set(named, (row.get(named) ?? 0) + 1)
    table.set(String(listing.label[what]), row)
  }
  return table
}

function isNamed({ listing, verdict }: Judged, what: 'group' | 'product'): boolean {
  return verdict.offers.some((offer) => offer[what] === listing.label[what])
}

/** The listings by some word of each, in the order of the words. */
export function grouped(
  judged: readonly Judged[],
  wordOf: (one: Judged) => string | null,
): readonly (readonly [string, readonly Judged[]])[] {
  const parts = new Map<string, Judged[]>()
  for (const one of judged) {
    const word = wordOf(one)
    if (word !== null) parts.set(word, [...(parts.get(word) ?? []), one])
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1))
}
