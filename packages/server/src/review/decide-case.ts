import { type CaseFile, caseCan, type Decision, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { type HeldCase, lockCase, recordCase } from '../cases/case-store.ts'
import type { Reading } from '../cases/review-store.ts'
import type { Context, Tx } from '../context.ts'
import { findOwnReading } from './find-own-reading.ts'
import { needReason, type ReadingRefusal, recordReading, whyNoReading } from './record-reading.ts'

export type DecisionRefusal =
  | ReadingRefusal
  | RefusalOf<'case-not-found' | 'case-not-decidable' | 'review-missing' | 'reading-incomplete'>

/** After these nothing more is to come. `unsure` leaves the case decided, where a specialist finds it and reopens it. */
const closing: ReadonlySet<Decision> = new Set(['no-action', 'not-wildlife'])

/**
 * Decide what the reviews of a case add up to. The decider has the case and has submitted a reading; others may still be reading.
 * What goes out follows from `case.decided`, so a decision is never half made.
 *
 * @param reading submitted in the same step, in place of an earlier one; with it, a case that nobody has is taken first
 */
export function decideCase(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset'>,
  caseId: string,
  deciderId: string,
  decision: Decision,
  reading?: Omit<Reading, 'proposed'>,
): Promise<Result<CaseFile, DecisionRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    if (!held) return refuse({ code: 'case-not-found', caseId })
    const isTaken = reading !== undefined && held.caseFile.status === 'open'
    const caseFile: CaseFile = isTaken ? { ...held.caseFile, status: 'in-review', assigneeIds: [deciderId] } : held.caseFile
    if (!caseCan('decide', caseFile)) return refuse({ code: 'case-not-decidable', caseId, status: caseFile.status })
    if (!caseFile.assigneeIds.includes(deciderId)) return refuse({ code: 'case-not-yours', caseId })
    const submitted = reading && { ...reading, proposed: decision }
    const refusal = submitted
      ? (whyNoReading(ctx, { caseFile }, deciderId, submitted) ?? whyNotTold(decision, submitted))
      : await whyNotReady(tx, held, deciderId, decision)
    if (refusal) return refuse(refusal)

    const taken = isTaken ? await recordCase(tx, ctx.ids, held, assigned(caseId, deciderId)) : held
    const read = submitted ? (await recordReading(tx, ctx, taken, deciderId, submitted)).held : taken
    const decided = { kind: 'case.decided', subject: caseId, facts: { decision } } as const
    const closed = { kind: 'case.closed', subject: caseId, facts: {} } as const
    const next = await recordCase(tx, ctx.ids, read, decided, ...(closing.has(decision) ? [closed] : []))
    return ok(next.caseFile)
  })
}

const assigned = (caseId: string, assigneeId: string) =>
  ({ kind: 'case.assigned', subject: caseId, facts: { assigneeId } }) as const

/** Why somebody cannot decide on what they submitted before. */
async function whyNotReady(
  tx: Tx,
  held: HeldCase,
  deciderId: string,
  decision: Decision,
): Promise<RefusalOf<'review-missing' | 'reason-missing' | 'reading-incomplete'> | null> {
  const own = await findOwnReading(tx, held, deciderId)
  if (!own) return { code: 'review-missing', caseId: held.caseFile.id }
  return own.reason === null && needReason.has(decision) ? { code: 'reason-missing' } : whyNotTold(decision, own)
}

/** A platform is told what is offered, so somebody has to have said it: what nobody named would stand in the notice as a guess. */
function whyNotTold(
  decision: Decision,
  { taxon, product }: Pick<Reading, 'taxon' | 'product'>,
): RefusalOf<'reading-incomplete'> | null {
  if (decision !== 'notify') return null
  const missing = [...(taxon === null ? ['taxon' as const] : []), ...(product === null ? ['product' as const] : [])]
  return missing.length > 0 ? { code: 'reading-incomplete', missing } : null
}
