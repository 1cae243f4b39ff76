import { caseCan, invariant, ok, type RefusalOf, type Result } from '@vigie/casework'
import type { ExplanationLocale } from '@vigie/engine'
import type { Context, Tx } from '../context.ts'
import { lockCase, recordCase } from './case-store.ts'
import type { CaseView } from './case-views.ts'
import { getCase } from './get-case.ts'
import { type QueueFilter, queueFilter } from './queue-filter.ts'

/**
 * Take the most pressing case that waits: no two readers are given the same, and none is given what they let go of in this round.
 * Null where none waits.
 */
export function nextCase(
  ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset'>,
  readerId: string,
  filter: QueueFilter,
  locale: ExplanationLocale = 'en',
): Promise<Result<CaseView | null, RefusalOf<'case-not-found'>>> {
  return ctx.inTransaction(async (tx) => {
    const caseId = await lockMostPressing(tx, ctx, readerId, filter)
    if (caseId === null) return ok(null)
    const held = await lockCase(tx, caseId)
    invariant(held && caseCan('assign', held.caseFile), `case ${caseId} waits and cannot be taken`)

    await recordCase(tx, ctx.ids, held, { kind: 'case.assigned', subject: caseId, facts: { assigneeId: readerId } })
    return getCase(tx, caseId, readerId, { ruleset: ctx.ruleset, locale })
  })
}

/** Found and locked in one statement: what another is just taking is passed over instead of waited for. */
async function lockMostPressing(
  { query }: Tx,
  { ruleset }: Pick<Context, 'ruleset'>,
  readerId: string,
  filter: QueueFilter,
): Promise<string | null> {
  const row = await query
    .selectFrom('case_file')
    .select('id')
    .where('status', '=', 'open')
    .where(queueFilter(ruleset, filter))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review')
            .select('review.id')
            .whereRef('review.case_id', '=', 'case_file.id')
            .whereRef('review.round', '=', 'case_file.round')
            .where('review.assignee_id', '=', readerId),
        ),
      ),
    )
    .orderBy('priority', 'desc')
    .orderBy('id')
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row?.id ?? null
}
