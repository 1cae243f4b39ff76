import type { Decision } from '@vigie/casework'
import type { Product } from '@vigie/engine'

/** What a reviewer of the demo world makes of a listing. */
export interface Kind {
  readonly decision: Decision
  /** Scientific name of the catalogue; null where it is no wildlife, or nobody can say. */
  readonly taxon: string | null
  readonly product: Product | null
  /** Which of a platform's clauses it falls under. */
  readonly topic: Topic
  readonly standing: string
  readonly reasons: Readonly<Record<'en' | 'fr', readonly string[]>>
}

export type Topic = 'parts' | 'live' | 'plants'

/** An offer of a species that is protected: the platform is notified. */
export function offered(
  taxon: string,
  product: Product,
  en: readonly string[],
  fr: readonly string[],
  standing = 'prohibited',
): Kind {
  const topic = product === 'live' || product === 'egg' ? 'live' : product === 'plant_timber' ? 'plants' : 'parts'
  return { decision: 'notify', taxon, product, topic, standing, reasons: { en, fr } }
}

/** What a reviewer leaves alone. */
export function harmless(
  en: readonly string[],
  fr: readonly string[],
  decision: 'not-wildlife' | 'no-action' = 'not-wildlife',
): Kind {
  const standing = decision === 'no-action' ? 'documentation-claimed-unverified' : 'not-covered'
  return { decision, taxon: null, product: null, topic: 'parts', standing, reasons: { en, fr } }
}

/** The standing of what may be offered with papers that nobody shows. */
export const unshown = 'documentation-not-shown'
