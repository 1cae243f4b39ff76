import type { Degradation, Group, Verdict } from '@vigie/engine'
import { isScreened, type Outcome } from './outcome.ts'

/** What was counted so far. Rows are listings read or malformed; `screened + malformed` is all of them. */
export interface Tally {
  screened: number
  malformed: number
  flagged: number
  /** Listings screened without some value beside the text that could not be read. */
  partly_read: number
  /** False once the input could not be read to its end. */
  complete: boolean
  readonly decisions: Record<Verdict['decision'], number>
  /** Flagged listings by group; a group that was not seen is absent. */
  readonly groups: Partial<Record<Group, number>>
  /** Listings of which something could not be evaluated. */
  readonly degraded: Partial<Record<Degradation, number>>
}

export function newTally(): Tally {
  return {
    screened: 0,
    malformed: 0,
    flagged: 0,
    partly_read: 0,
    complete: true,
    decisions: { allow: 0, review: 0, block: 0 },
    groups: {},
    degraded: {},
  }
}

export function countOutcome(tally: Tally, outcome: Outcome): void {
  if (isScreened(outcome)) {
    if (outcome.ignored.length > 0) tally.partly_read += 1
    countVerdict(tally, outcome.verdict)
  } else if (outcome.problem.code === 'array-broken') tally.complete = false
  else tally.malformed += 1
}

/** Add what was counted of another stretch of the same input. */
export function addTally(tally: Tally, more: Tally): void {
  tally.screened += more.screened
  tally.malformed += more.malformed
  tally.flagged += more.flagged
  tally.partly_read += more.partly_read
  tally.complete &&= more.complete
  addCounts(tally.decisions, more.decisions)
  addCounts(tally.groups, more.groups)
  addCounts(tally.degraded, more.degraded)
}

function addCounts<Key extends string>(counts: Partial<Record<Key, number>>, more: Partial<Record<Key, number>>): void {
  for (const [key, count] of Object.entries(more) as [Key, number][]) counts[key] = (counts[key] ?? 0) + count
}

function countVerdict(tally: Tally, verdict: Verdict): void {
  tally.screened += 1
  tally.decisions[verdict.decision] += 1
  for (const degradation of verdict.degraded) tally.degraded[degradation] = (tally.degraded[degradation] ?? 0) + 1
  if (verdict.verdict !== 'flag') return
  tally.flagged += 1
  if (verdict.group) tally.groups[verdict.group] = (tally.groups[verdict.group] ?? 0) + 1
}
