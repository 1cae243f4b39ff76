import type { Verdict } from '@vigie/engine'

/** Why a listing was not flagged. */
export type PassReason = 'no-text' | 'language' | 'not-offered' | 'explained-away' | 'name-only' | 'nothing-named'

/** Names of a specimen; the other kinds of finding only speak beside one. */
const names: ReadonlySet<string> = new Set(['taxon', 'codeword'])

/** Why a listing passed, told from its verdict; null for a flagged one. What could not be read comes before what was not found. */
export function passReason({ verdict, degraded, offer, findings }: Verdict): PassReason | null {
  if (verdict === 'flag') return null
  if (degraded.includes('no-text')) return 'no-text'
  if (degraded.includes('language')) return 'language'
  if (offer === 'talk' || offer === 'display' || offer === 'service' || offer === 'lost-found') return 'not-offered'
  const named = findings.filter(({ kind }) => names.has(kind))
  if (named.some(({ because }) => because === undefined)) return 'name-only'
  return named.length > 0 ? 'explained-away' : 'nothing-named'
}
