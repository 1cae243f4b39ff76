import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Schema } from '../db/schema.ts'

/** What every view of a case begins with: on which platform it is and who has it. */
export function caseColumns({ selectFrom }: ExpressionBuilder<Schema, 'case_file'>) {
  const platform = selectFrom('platform').select(['id', 'name']).whereRef('platform.id', '=', 'case_file.platform_id')
  const assignees = selectFrom('review')
    .leftJoin('person', 'person.id', 'review.assignee_id')
    .select(['review.assignee_id as person_id', 'person.name'])
    .select(sql<boolean>`review.submitted_at is not null`.as('has_submitted'))
    .whereRef('review.case_id', '=', 'case_file.id')
    .whereRef('review.round', '=', 'case_file.round')
    .where('review.released_at', 'is', null)
    .orderBy('review.assigned_at')
    .orderBy('review.id')
  return [
    'case_file.id',
    'case_file.status',
    'case_file.decision',
    'case_file.priority',
    'case_file.opened_at',
    'case_file.updated_at',
    jsonObjectFrom(platform).as('platform'),
    jsonArrayFrom(assignees).as('assignees'),
  ] as const
}
