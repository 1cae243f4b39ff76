import {
  type OutcomeAction,
  unverifiableResults,
  type VerificationResult,
  type VerificationStep,
  verificationResults,
  verificationSteps,
} from '@vigie/casework'
import type { MeasureId } from './measure-id.ts'

/** The amount of each measure over one span of time; what is missing is 0. */
export type Totals = Readonly<Partial<Record<MeasureId, number>>>

/** A share with what it was made of, so that nobody has to guess its denominator. */
export interface Rate {
  readonly id: RateId
  /** Null: all looks together, or a rate of answers. */
  readonly step: VerificationStep | null
  readonly numerator: number
  readonly denominator: number
  /** From 0 to 1. Null where the denominator is 0: of nothing there is no share, neither none nor all. */
  readonly value: number | null
  /** Of the looks of the same step, how many could say nothing. A rate is never shown without it. */
  readonly unverifiableShare: number | null
}

export type RateId = 'answered-removed' | 'verified-gone' | 'presumed-gone' | 'still-up' | 'unverifiable'

/** Answers after which the offer can no longer be found. */
const removals: readonly OutcomeAction[] = ['removed', 'seller-suspended']
/** Answers that settle something; `need-more` asks back. */
const settling: readonly OutcomeAction[] = ['removed', 'seller-suspended', 'restricted', 'kept']

const resultsOf: Readonly<Record<Exclude<RateId, 'answered-removed'>, readonly VerificationResult[]>> = {
  'verified-gone': ['gone'],
  'presumed-gone': ['presumed-gone'],
  'still-up': ['still-up'],
  unverifiable: unverifiableResults,
}

/**
 * What platforms say against what was seen: the share of answers that say "removed", and for each step and all together the
 * shares of looks that found the listing gone, presumed gone, still there, or could say nothing. Every look is in the
 * denominator, also those that could say nothing.
 */
export function ratesOf(totals: Totals): readonly Rate[] {
  const looks = (results: readonly VerificationResult[], steps: readonly VerificationStep[]) =>
    sum(results.flatMap((result) => steps.map((step) => totals[`verifications.${result}.${step}`] ?? 0)))
  const answers = (actions: readonly OutcomeAction[]) => sum(actions.map((action) => totals[`outcomes.${action}.answers`] ?? 0))
  const rate = (id: RateId, step: VerificationStep | null, numerator: number, denominator: number): Rate => {
    const steps = step === null ? verificationSteps : [step]
    const unverifiableShare = shareOf(looks(unverifiableResults, steps), looks(verificationResults, steps))
    return { id, step, numerator, denominator, value: shareOf(numerator, denominator), unverifiableShare }
  }

  return [
    rate('answered-removed', null, answers(removals), answers(settling)),
    ...[null, ...verificationSteps].flatMap((step) =>
      Object.entries(resultsOf).map(([id, results]) => {
        const steps = step === null ? verificationSteps : [step]
        return rate(id as RateId, step, looks(results, steps), looks(verificationResults, steps))
      }),
    ),
  ]
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
