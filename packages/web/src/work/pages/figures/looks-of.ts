import type { Rate } from './figures-queries.ts'

export const lookSteps = ['1h', '24h', '7d', '30d'] as const
export const lookResults = ['gone', 'presumed-gone', 'still-up', 'changed', 'unverifiable'] as const
export type LookStep = (typeof lookSteps)[number]
export type LookResult = (typeof lookResults)[number]

export interface Looks {
  readonly step: LookStep
  /** All looks at this step: those that could say nothing are among them. */
  readonly looks: number
  readonly found: readonly { readonly result: LookResult; readonly amount: number; readonly share: number }[]
}

const rateIds = {
  gone: 'verified-gone',
  'presumed-gone': 'presumed-gone',
  'still-up': 'still-up',
  unverifiable: 'unverifiable',
} as const

/** What was found at each step, as parts of one whole; what no rate names is that something else was there. */
export function looksOf(rates: readonly Rate[]): readonly Looks[] {
  return lookSteps.map((step) => {
    const of = (id: string) => rates.find((rate) => rate.id === id && rate.step === step)
    const looks = of('unverifiable')?.denominator ?? 0
    const named = (result: keyof typeof rateIds) => of(rateIds[result])?.numerator ?? 0
    const changed = looks - named('gone') - named('presumed-gone') - named('still-up') - named('unverifiable')
    const found = lookResults.map((result) => {
      const amount = result === 'changed' ? changed : named(result)
      return { result, amount, share: looks === 0 ? 0 : amount / looks }
    })
    return { step, looks, found }
  })
}
