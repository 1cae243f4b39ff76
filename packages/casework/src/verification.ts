/** When a listing that a notice covers is looked at again: hours after the first outcome, or after sending where none came. */
export const verificationSteps = ['1h', '24h', '7d', '30d'] as const
export type VerificationStep = (typeof verificationSteps)[number]
export const stepHours: Readonly<Record<VerificationStep, number>> = { '1h': 1, '24h': 24, '7d': 168, '30d': 720 }

/**
 * What a look at a listing's address found.
 * - `gone`: the platform says that it is no longer there, and this platform's answers have proved right.
 * - `presumed-gone`: it looks gone to the machine, but too few checks of this platform have been confirmed by a person.
 * - `still-up`: the listing is there.
 * - `changed`: there is something else at its address.
 * - `walled`: a log-in or a bot check stands before it.
 * - `robots-refused`: the site asks machines not to look there.
 * - `unreachable`: no answer, or one that says nothing. Never counted as gone.
 */
export const verificationResults = [
  'gone',
  'presumed-gone',
  'still-up',
  'changed',
  'walled',
  'robots-refused',
  'unreachable',
] as const
export type VerificationResult = (typeof verificationResults)[number]

/** Results that say nothing about the listing; every rate of removal prints their share. */
export const unverifiableResults: readonly VerificationResult[] = ['walled', 'robots-refused', 'unreachable']

/** Checks of one platform that a person has to confirm before the machine's "gone" counts as gone. */
export const confirmationsNeeded = 30
