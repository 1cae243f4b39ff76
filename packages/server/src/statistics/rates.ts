import {
  unverifiableResults,
  type VerificationResult,
  type VerificationStep,
  verificationResults,
  verificationSteps,
} from '@vigie/casework'
import type { MeasureId } from './measure-id.ts'
import { pairs } from './notice-measures.ts'

/** The amount of each measure over one span of time; what is missing is 0. */
export type Totals = Readonly<Partial<Record<MeasureId, number>>>

/** A share with what it was made of, so that nobody has to guess its denominator. */
export interface Rate {
  readonly id: RateId
  /** Null: all looks together, or the rate of answers. */
  readonly step: VerificationStep | null
  readonly numerator: number
  readonly denominator: number
  /** From 0 to 1. Null where the denominator is 0: of nothing there is no share, neither none nor all. */
  readonly value: number | null
  /** Of the looks of the same step, or of a week later beside answers, how many could say nothing. No rate is shown without it. */
  readonly unverifiableShare: number | null
}

export type RateId = 'answered-removed' | 'verified-gone' | 'presumed-gone' | 'still-up' | 'unverifiable'

const resultsOf: Readonly<Record<Exclude<RateId, 'answered-removed'>, readonly VerificationResult[]>> = {
  'verified-gone': ['gone'],
  'presumed-gone': ['presumed-gone'],
  'still-up': ['still-up'],
  unverifiable: unverifiableResults,
}

/**
 * What platforms say against what was seen: the share of noticed listings of which they say "removed", and for each step and all together the
 * shares of looks that found the listing gone, presumed gone, still there, or could say nothing. Every look is in the
 * denominator, also those that could say nothing.
 */
export function ratesOf(totals: Totals): readonly Rate[] {
  const looks = (results: readonly VerificationResult[], steps: readonly VerificationStep[]) =>
    sum(results.flatMap((result) => steps.map((step) => totals[`verifications.${result}.${step}`] ?? 0)))
  const noticed = (of: typeof pairs) => sum(of.map(([standing, sighting]) => totals[`noticed.${standing}.${sighting}`] ?? 0))
  const removed = pairs.filter(([standing]) => standing === 'removed')
  const rate = (id: RateId, step: VerificationStep | null, numerator: number, denominator: number): Rate => {
    const steps = id === 'answered-removed' ? (['7d'] as const) : step === null ? verificationSteps : [step]
    const unverifiableShare = shareOf(looks(unverifiableResults, steps), looks(verificationResults, steps))
    return { id, step, numerator, denominator, value: shareOf(numerator, denominator), unverifiableShare }
  }

  return [
    rate('answered-removed', null, noticed(removed), noticed(pairs)),
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
