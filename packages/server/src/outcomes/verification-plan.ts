import { type OutcomeAction, stepHours, type VerificationStep, verificationSteps } from '@vigie/casework'

/** Answers that say something was done. */
const deeds: readonly OutcomeAction[] = ['removed', 'seller-suspended', 'restricted']
const hourMs = 3_600_000

/** What decides from when on a listing is looked at. */
export interface PlanBasis {
  readonly deliveredAt: Date | null
  /** Everything that was answered about the listing, the oldest first. */
  readonly outcomes: readonly { readonly action: OutcomeAction; readonly recordedAt: Date }[]
}

/**
 * When each look at a listing is due: counted from the first answer that says something was done, else from the first that
 * settles the matter, else from the notice's delivery. Null while there is neither. `need-more` settles nothing.
 *
 * @example planLooks({ deliveredAt, outcomes: [] })?.['24h'] // a day after delivery
 */
export function planLooks({ deliveredAt, outcomes }: PlanBasis): Readonly<Record<VerificationStep, Date>> | null {
  const settled = outcomes.filter(({ action }) => action !== 'need-more')
  const first = settled.find(({ action }) => deeds.includes(action)) ?? settled[0]
  const from = first?.recordedAt ?? deliveredAt
  if (from === null) return null
  const due = verificationSteps.map((step) => [step, new Date(from.getTime() + stepHours[step] * hourMs)])
  return Object.fromEntries(due) as Record<VerificationStep, Date>
}
