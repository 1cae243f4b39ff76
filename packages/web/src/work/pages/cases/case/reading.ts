import type { Decision } from '@vigie/casework'
import type { Product, Standing } from '@vigie/engine'
import type { CaseView } from '../cases-queries.ts'
import type { ReadingBody } from '../run/use-run.ts'

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

export const standings = [
  'undetermined',
  'prohibited',
  'documentation-missing',
  'documentation-not-shown',
  'documentation-claimed-unverified',
  'exempt-claimed',
  'not-covered',
] as const satisfies readonly Standing['standing'][]

/** What a reader says of a case, as the form has it. */
export interface Reading {
  readonly taxon: string | null
  readonly product: Product | null
  readonly specimens: number | null
  readonly standing: Standing['standing']
  readonly confidence: Confidence
  readonly reason: string
}

/** What of a reading the engine suggests; how sure somebody is and why, it does not say for them. */
export type Suggestion = Pick<Reading, 'taxon' | 'product' | 'specimens' | 'standing'>

/** Without a reason these leave the next reader with nothing. The server refuses them too. */
export function needsReason(decision: Decision): boolean {
  return decision === 'no-action' || decision === 'unsure'
}

/** What the engine read: of several listings the first names the taxon, and all are counted. Null where it read nothing. */
export function suggestionOf({ listings }: Pick<CaseView, 'listings'>): Suggestion | null {
  const screenings = listings.flatMap(({ screening }) => (screening?.verdict === 'flag' ? [screening] : []))
  const [first] = screenings
  if (!first) return null
  const specimens = screenings.reduce((sum, each) => sum + each.specimens, 0)
  return {
    taxon: first.taxon,
    product: first.product,
    specimens: specimens > 0 ? specimens : null,
    standing: first.result?.standing[0]?.standing ?? 'undetermined',
  }
}

const nothing: Reading = {
  taxon: null,
  product: null,
  specimens: null,
  standing: 'undetermined',
  confidence: 'medium',
  reason: '',
}

/** With what the form begins: what one read before (a decision that was taken back), else what the engine suggests. */
export function firstReading(caseFile: Pick<CaseView, 'listings' | 'reviews'>): Reading {
  const own = caseFile.reviews.findLast(({ is_mine }) => is_mine)
  if (!own) return { ...nothing, ...suggestionOf(caseFile) }
  // What was called no wildlife was sent without a specimen: of that only how sure and why is left.
  if (own.proposed === 'not-wildlife') {
    return { ...nothing, ...suggestionOf(caseFile), confidence: own.confidence ?? nothing.confidence, reason: own.reason ?? '' }
  }
  return {
    taxon: own.taxon,
    product: own.product,
    specimens: own.specimens,
    standing: own.standing ?? nothing.standing,
    confidence: own.confidence ?? nothing.confidence,
    reason: own.reason ?? '',
  }
}

/** A reading as it is sent with a decision: what is no wildlife has no taxon, no product and no number. */
export function readingBody(reading: Reading, decision: Decision): ReadingBody {
  const { confidence, standing } = reading
  const reason = reading.reason.trim() || null
  if (decision === 'not-wildlife') {
    return { taxon: null, product: null, specimens: null, standing: 'undetermined', confidence, reason }
  }
  const { taxon, product, specimens } = reading
  return { taxon, product, specimens, standing, confidence, reason }
}
