import type { Decision } from '@vigie/casework'
import type { routes } from '@vigie/contract'
import type { z } from 'zod'
import type { Confidence } from '../case/reading.ts'
import type { CaseLine } from '../cases-queries.ts'

type BulkItem = z.input<NonNullable<typeof routes.decideCases.body>>['items'][number]

/** A decision on one of many, read as the engine read it; what is no wildlife has no taxon, no product and no number. */
export function bulkItem(
  { id, seen }: Pick<CaseLine, 'id' | 'seen'>,
  decision: Decision,
  confidence: Confidence,
  reason: string,
): BulkItem {
  const isWildlife = decision !== 'not-wildlife' && seen !== null
  return {
    case_id: id,
    decision,
    taxon: isWildlife ? seen.taxon : null,
    product: isWildlife ? seen.product : null,
    specimens: isWildlife && seen.specimens > 0 ? seen.specimens : null,
    confidence,
    reason: reason.trim() || null,
  }
}
