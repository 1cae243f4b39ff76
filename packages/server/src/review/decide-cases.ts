import type { CaseFile, Decision, Result } from '@vigie/casework'
import type { Reading } from '../cases/review-store.ts'
import type { Context } from '../context.ts'
import { type DecisionRefusal, decideCase } from './decide-case.ts'

export interface BulkItem extends Omit<Reading, 'proposed'> {
  readonly caseId: string
  readonly decision: Decision
}

/** Read and decide many cases, one after the other in the order asked. Each stands for itself: one refused leaves the others be. */
export async function decideCases(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset'>,
  deciderId: string,
  items: readonly BulkItem[],
): Promise<{ readonly caseId: string; readonly result: Result<CaseFile, DecisionRefusal> }[]> {
  const answers = []
  for (const { caseId, decision, ...reading } of items) {
    answers.push({ caseId, result: await decideCase(ctx, caseId, deciderId, decision, reading) })
  }
  return answers
}
