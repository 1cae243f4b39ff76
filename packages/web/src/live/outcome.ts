import type { Verdict } from '@vigie/engine'

/** What the page says first: the verdict, or `partly` where "pass" would promise more than was read. */
export type Outcome = Verdict['verdict'] | 'partly'

/** A flag stands whatever was left unread; a pass stands only when everything was read. */
export function outcomeOf({ verdict, degraded }: Pick<Verdict, 'verdict' | 'degraded'>): Outcome {
  return verdict === 'pass' && degraded.length > 0 ? 'partly' : verdict
}
