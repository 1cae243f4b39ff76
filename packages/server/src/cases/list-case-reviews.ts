import type { Tx } from '../context.ts'
import type { CaseView } from './case-views.ts'

const most = 200

/** The submitted reviews of a case, of all rounds, oldest first. Who may see which is the case view's business. */
export async function listCaseReviews(
  { query }: Pick<Tx, 'query'>,
  caseId: string,
  viewerId: string | null,
): Promise<CaseView['reviews']> {
  const rows = await query
    .selectFrom('review')
    .leftJoin('person', 'person.id', 'review.assignee_id')
    .select(['review.id', 'review.assignee_id', 'person.name', 'review.round', 'review.submitted_at'])
    .select(['taxon', 'product', 'specimens', 'standing', 'confidence', 'proposed', 'reason'])
    .where('review.case_id', '=', caseId)
    .where('review.submitted_at', 'is not', null)
    .orderBy('review.round')
    .orderBy('review.submitted_at')
    .orderBy('review.id')
    .limit(most)
    .execute()
  return rows.map(({ assignee_id, name, submitted_at, ...row }) => ({
    ...row,
    reader: { person_id: assignee_id, name },
    is_mine: assignee_id === viewerId,
    submitted_at: (submitted_at as Date).toISOString(),
  })) as CaseView['reviews']
}
