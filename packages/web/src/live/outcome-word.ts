import type { Verdict } from '@vigie/engine'
import type { TFunction } from 'i18next'
import { outcomeOf } from './outcome.ts'

/** The outcome in a word or three: "Flag", "Pass", "Not fully read". */
export function outcomeWord(verdict: Pick<Verdict, 'verdict' | 'degraded'>, t: TFunction<'live'>): string {
  const outcome = outcomeOf(verdict)
  const [first] = verdict.degraded
  return outcome === 'partly' && first ? t(`verdict.partly.${first}`) : t(`verdict.${verdict.verdict}`)
}
