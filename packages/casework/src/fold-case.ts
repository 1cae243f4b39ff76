import type { CaseEvent } from './case-event.ts'
import type { CaseFile } from './case-file.ts'
import { invariant, unreachable } from './invariant.ts'

/**
 * The case file after one more event: state is nothing but the fold of its log. No clock, no look-up.
 *
 * @param caseFile null before the first event, which must be `case.opened`
 * @example const caseFile = events.reduce<CaseFile | null>(foldCase, null)
 */
export function foldCase(caseFile: CaseFile | null, event: CaseEvent): CaseFile {
  if (event.kind === 'case.opened') {
    invariant(caseFile === null, `case ${event.subject} is opened twice`)
    const { listingIds, reportIds } = event.facts
    return { id: event.subject, status: 'open', listingIds, reportIds, assigneeIds: [], reviewIds: [], decision: null }
  }
  invariant(caseFile !== null && caseFile.id === event.subject, `${event.kind} of ${event.subject} without its opening`)
  switch (event.kind) {
    case 'case.report-merged':
      return { ...caseFile, reportIds: including(caseFile.reportIds, event.facts.reportId) }
    case 'case.listing-added':
      return { ...caseFile, listingIds: including(caseFile.listingIds, event.facts.listingId) }
    case 'case.assigned':
      return { ...caseFile, status: 'in-review', assigneeIds: including(caseFile.assigneeIds, event.facts.assigneeId) }
    case 'case.unassigned':
      return unassign(caseFile, event.facts.assigneeId)
    case 'case.reviewed':
      return { ...caseFile, reviewIds: including(caseFile.reviewIds, event.facts.reviewId) }
    case 'case.decided':
      return { ...caseFile, status: 'decided', decision: event.facts.decision }
    case 'case.reopened':
      return { ...caseFile, status: 'open', assigneeIds: [], reviewIds: [], decision: null }
    case 'case.closed':
      return { ...caseFile, status: 'closed' }
    default:
      return unreachable(event)
  }
}

function unassign(caseFile: CaseFile, assigneeId: string): CaseFile {
  const assigneeIds = caseFile.assigneeIds.filter((id) => id !== assigneeId)
  return { ...caseFile, assigneeIds, status: assigneeIds.length === 0 ? 'open' : caseFile.status }
}

const including = (ids: readonly string[], id: string) => (ids.includes(id) ? ids : [...ids, id])
