import { type CaseFile, caseCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { lockCase, recordCase } from './case-store.ts'

/** Let go of a case, or take it from somebody. The last one to leave gives it back to the queue; what was submitted stays. */
export function releaseCase(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  caseId: string,
  assigneeId: string,
): Promise<Result<CaseFile, RefusalOf<'case-not-found' | 'case-not-assignable'>>> {
  return ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    if (!held) return refuse({ code: 'case-not-found', caseId })
    const { caseFile } = held
    if (!caseFile.assigneeIds.includes(assigneeId)) return ok(caseFile)
    if (!caseCan('unassign', caseFile)) return refuse({ code: 'case-not-assignable', caseId, status: caseFile.status })

    const next = await recordCase(tx, ctx.ids, held, { kind: 'case.unassigned', subject: caseId, facts: { assigneeId } })
    return ok(next.caseFile)
  })
}
