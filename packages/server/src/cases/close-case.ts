import { type CaseFile, type CaseStatus, caseCan, ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { lockCase, recordCase } from './case-store.ts'

/**
 * Close a case of which nothing more is to come.
 * @param only refuse it in any other status: what Vigie closes by itself must not have been reopened meanwhile
 */
export function closeCase(
  ctx: Pick<Context, 'inTransaction' | 'ids'>,
  caseId: string,
  only?: CaseStatus,
): Promise<Result<CaseFile, RefusalOf<'case-not-found' | 'case-not-closable'>>> {
  return ctx.inTransaction(async (tx) => {
    const held = await lockCase(tx, caseId)
    if (!held) return refuse({ code: 'case-not-found', caseId })
    const { status } = held.caseFile
    if (!caseCan('close', held.caseFile) || (only && status !== only))
      return refuse({ code: 'case-not-closable', caseId, status })

    const next = await recordCase(tx, ctx.ids, held, { kind: 'case.closed', subject: caseId, facts: {} })
    return ok(next.caseFile)
  })
}
