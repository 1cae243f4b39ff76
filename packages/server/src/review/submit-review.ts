import { type CaseFile, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { lockCase } from '../cases/case-store.ts'
import type { Reading } from '../cases/review-store.ts'
import type { Context } from '../context.ts'
import { type ReadingRefusal, recordReading, whyNoReading } from './record-reading.ts'

/** Submit one's own reading of a case that one has. Once more replaces it, until the case is decided. */
export function submitReview(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset'>,
  caseId: string,
  readerId: string,
  reading: Reading,
): Promise<Result<{ reviewId: string; caseFile: CaseFile }, ReadingRefusal | RefusalOf<'case-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    if (!held) return refuse({ code: 'case-not-found', caseId })
    const refusal = whyNoReading(ctx, held, readerId, reading)
    if (refusal) return refuse(refusal)

    const read = await recordReading(tx, ctx, held, readerId, reading)
    return ok({ reviewId: read.reviewId, caseFile: read.held.caseFile })
  })
}
