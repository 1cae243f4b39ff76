import type { Decision } from './case-file.ts'

/**
 * Something that happened to a case file. `facts` hold ids, codes and counts, never personal data, so that erasing a person
 * breaks neither the log nor the figures.
 */
export type CaseEvent = { readonly version: 1; readonly subject: string; readonly actor: string; readonly at: string } & (
  | {
      readonly kind: 'case.opened'
      readonly facts: { readonly listingIds: readonly string[]; readonly reportIds: readonly string[] }
    }
  | { readonly kind: 'case.report-merged'; readonly facts: { readonly reportId: string } }
  | { readonly kind: 'case.listing-added'; readonly facts: { readonly listingId: string } }
  | { readonly kind: 'case.assigned'; readonly facts: { readonly assigneeId: string } }
  | { readonly kind: 'case.unassigned'; readonly facts: { readonly assigneeId: string } }
  | { readonly kind: 'case.reviewed'; readonly facts: { readonly reviewId: string } }
  | { readonly kind: 'case.decided'; readonly facts: { readonly decision: Decision } }
  | { readonly kind: 'case.reopened'; readonly facts: { readonly reason: 'appeal' | 'relisted' | 'mistake' } }
  | { readonly kind: 'case.closed'; readonly facts: Readonly<Record<string, never>> }
)

export type CaseEventKind = CaseEvent['kind']
