/**
 * Where a case file stands.
 * - `open`: entered when a flagged listing or a report opens it, or when it is reopened; waits for a reviewer; left when one takes it.
 * - `in-review`: entered when assigned; reviewers read it; left when decided, or when the last reviewer lets go of it.
 * - `decided`: entered when the reviews add up to a decision; its notice or referral takes its course; left when closed or reopened.
 * - `closed`: entered when nothing more is to come; left only when it is reopened.
 */
export const caseStatuses = ['open', 'in-review', 'decided', 'closed'] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** What a case file's reviews add up to. */
export const decisions = ['notify', 'refer', 'no-action', 'not-wildlife', 'unsure'] as const
export type Decision = (typeof decisions)[number]

/** The unit of expert work, as the sum of its events. Ids only: what they stand for is kept where it can be erased. */
export interface CaseFile {
  readonly id: string
  readonly status: CaseStatus
  readonly listingIds: readonly string[]
  readonly reportIds: readonly string[]
  readonly assigneeIds: readonly string[]
  /** Reviews since the case was last opened; one reader is the rule n = 1. */
  readonly reviewIds: readonly string[]
  readonly decision: Decision | null
}
