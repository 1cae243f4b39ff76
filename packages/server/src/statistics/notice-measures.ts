import { type OutcomeAction, unverifiableResults, type VerificationResult } from '@vigie/casework'

/** How a listing of a delivered notice stands with its platform. A suspended seller's listings are removed with the seller. */
export const standings = ['removed', 'restricted', 'kept', 'need-more', 'no-answer'] as const
export type Standing = (typeof standings)[number]

/** What the look a week later found. `too-early`: it was made before the platform said what it says now. */
export const sightings = ['gone', 'presumed-gone', 'still-up', 'changed', 'unverifiable', 'too-early', 'not-looked'] as const
export type Sighting = (typeof sightings)[number]

/** Every pair that there can be: no look comes too early for an answer that has not come. */
export const pairs: readonly (readonly [Standing, Sighting])[] = standings.flatMap((standing) =>
  sightings
    .filter((sighting) => standing !== 'no-answer' || sighting !== 'too-early')
    .map((sighting) => [standing, sighting] as const),
)

export function standingOf(action: OutcomeAction): Standing {
  return action === 'seller-suspended' ? 'removed' : action
}

export function sightingOf(result: VerificationResult): Sighting {
  return unverifiableResults.includes(result) ? 'unverifiable' : (result as Exclude<VerificationResult, Unverifiable>)
}
type Unverifiable = 'walled' | 'robots-refused' | 'unreachable'

/** Within how many days of its sending a notice was first answered about a listing. */
export const answerSpans = ['1d', '2d', '3d', '4d', '5d', '6d', '7d', '14d', '30d', 'later'] as const
export type AnswerSpan = (typeof answerSpans)[number]

const dayMs = 86_400_000

export function answerSpanOf(ms: number): AnswerSpan {
  return answerSpans.find((span) => span !== 'later' && ms <= Number.parseInt(span, 10) * dayMs) ?? 'later'
}
