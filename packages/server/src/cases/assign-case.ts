import { type CaseFile, caseCan, ok, type RefusalOf, type Result, refuse, roleCan } from '@vigie/casework'
import type { Context } from '../context.ts'
import { lockCase, recordCase } from './case-store.ts'

/** Give a case to a reviewer, or take it oneself. Several may have it, and each reads by themself; who has it already keeps it. */
export function assignCase(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  caseId: string,
  assigneeId: string,
): Promise<Result<CaseFile, RefusalOf<'case-not-found' | 'case-not-assignable' | 'not-a-reviewer'>>> {
  return ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    if (!held) return refuse({ code: 'case-not-found', caseId })
    const { caseFile } = held
    if (!caseCan('assign', caseFile)) return refuse({ code: 'case-not-assignable', caseId, status: caseFile.status })
    const member = await tx.query
      .selectFrom('membership')
      .select('roles')
      .where('person_id', '=', assigneeId)
      .where('left_at', 'is', null)
      .executeTakeFirst()
    if (!roleCan('review-case', member?.roles ?? [])) return refuse({ code: 'not-a-reviewer', personId: assigneeId })
    if (caseFile.assigneeIds.includes(assigneeId)) return ok(caseFile)

    const next = await recordCase(tx, ctx.ids, held, { kind: 'case.assigned', subject: caseId, facts: { assigneeId } })
    return ok(next.caseFile)
  })
}
