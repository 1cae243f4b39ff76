import type { Verdict } from '@vigie/engine'

/** What a person points at counts at least so much, flagged or not. */
export const reportPriority = 50

/** What the engine could not read goes to a person behind what people reported. */
const unreadPriority = 40

/**
 * How pressing a screening makes its listing, 0 to 100; null where it needs nobody.
 *
 * A flag counts as much as its score. What passed for want of something to read (`no-text`, `language`) has no score worth the
 * name and still needs a person. `edition` is left out: it says that a list of the law is not complete for that day, and nothing
 * about the listing. A policy may ask for a review of what passed; then the score counts.
 *
 * @example casePriority({ verdict: 'pass', decision: 'review', score: 0, degraded: ['language'] }) // 40
 */
export function casePriority({ verdict, decision, score, degraded }: Seen): number | null {
  if (verdict === 'flag') return score
  if (degraded.some((each) => each !== 'edition')) return Math.max(score, unreadPriority)
  return decision !== 'allow' && degraded.length === 0 ? score : null
}

/** As the table of screenings has it, where codes are plain text. */
interface Seen extends Pick<Verdict, 'score'> {
  readonly verdict: string
  readonly decision: string
  readonly degraded: readonly string[]
}
