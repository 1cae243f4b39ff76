import type { Decision } from '@vigie/casework'

/** How the last case of a listing ended. */
export interface EndedCase {
  readonly decision: Decision | null
  readonly closedAt: Date
  /** Hash of the listing's content that was decided on; null where it was closed without a decision. */
  readonly decidedHash: string | null
}

/** The listing that is flagged again. */
export interface FlaggedListing {
  readonly contentHash: string
  readonly lastSeenAt: Date
}

/**
 * Whether a listing that is flagged again after its case was closed needs a person again.
 *
 * A person looked at these very words and found nothing to do: asking again is asking the same question, whatever a newer
 * ruleset thinks. Other words are another offer. After a notice the same words count when the listing was seen after the case
 * was closed: it is back, or still there.
 */
export function isBack({ decision, closedAt, decidedHash }: EndedCase, { contentHash, lastSeenAt }: FlaggedListing): boolean {
  const isChanged = decidedHash !== null && contentHash !== decidedHash
  if (decision === 'no-action' || decision === 'not-wildlife') return isChanged
  return isChanged || lastSeenAt > closedAt
}
