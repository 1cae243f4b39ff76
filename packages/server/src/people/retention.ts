/**
 * How long things are kept, in days: the one place. The register tells of these figures, the sweep (clear-expired.ts) keeps to
 * them. An organisation whose law asks for others changes them here.
 */
export const retentionDays = {
  /** A listing that never became a case, since it was last seen. */
  listingWithoutCase: 90,
  /** A listing whose cases were all closed without a notice or a referral, since the last was closed. */
  listingWithoutAction: 90,
  /** A listing that a notice or a referral was about, since its last case was closed: as long as a court may ask. */
  evidence: 1825,
  /** What a reporter wrote, and the hash by which they find it again, since it came in. */
  reportWords: 730,
  /** A secret link, since it expired or was used. */
  token: 30,
  /** Answers kept for a repeated request. */
  idempotencyKey: 1,
  /** Which job has dealt with which event; no job waits so long. */
  handledEvent: 400,
  /** A message that was only rehearsed. */
  rehearsedMessage: 90,
  /** Why something was held, since the hold was lifted. */
  liftedHold: 1825,
  /** Name and address of somebody who has left every organisation, since they left. */
  formerMember: 365,
} as const

const dayMs = 86_400_000

/** The moment before which something is no longer kept. */
export function keptSince(what: keyof typeof retentionDays, now: Date): Date {
  return new Date(now.getTime() - retentionDays[what] * dayMs)
}

/** As people read it: "90 days", "5 years". */
export function spanOf(what: keyof typeof retentionDays): string {
  const days = retentionDays[what]
  if (days % 365 === 0) return days === 365 ? '1 year' : `${days / 365} years`
  return days === 1 ? '1 day' : `${days} days`
}
