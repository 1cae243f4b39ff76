import type { CaseFile } from '@vigie/casework'
import type { CaseState } from './case-views.ts'

/** What the commands on a case answer. */
export function caseState({ id, status, decision, listingIds, assigneeIds }: CaseFile): CaseState {
  return { id, status, decision, listing_ids: [...listingIds], assignee_ids: [...assigneeIds] }
}
