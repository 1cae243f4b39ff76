import type { ExpressionBuilder } from 'kysely'
import type { Schema } from '../db/schema.ts'

/** The condition on `case_file` that somebody has it now. */
export function hasSeat({ exists, selectFrom }: ExpressionBuilder<Schema, 'case_file'>, assigneeId: string) {
  return exists(
    selectFrom('review')
      .select('review.id')
      .whereRef('review.case_id', '=', 'case_file.id')
      .whereRef('review.round', '=', 'case_file.round')
      .where('review.assignee_id', '=', assigneeId)
      .where('review.released_at', 'is', null),
  )
}
