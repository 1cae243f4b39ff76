import type { Tally } from './tally.ts'

/** The counts of one run as `--summary --json` prints them. */
export interface Summary extends Readonly<Omit<Tally, 'complete'>> {
  readonly schema: 1
  readonly rows: number
  /** False: the input was not read to its end, and nothing is known of the rest. */
  readonly complete: boolean
  readonly duration_ms: number
  readonly rows_per_second: number
  readonly ruleset: string
  readonly as_of: string
}

export function summarise(tally: Tally, durationMs: number, ruleset: string, asOf: string): Summary {
  const rows = tally.screened + tally.malformed
  const { complete, screened, malformed, partly_read, flagged, decisions, groups, degraded } = tally
  return {
    schema: 1,
    rows,
    screened,
    malformed,
    partly_read,
    flagged,
    decisions,
    groups: Object.fromEntries(Object.entries(groups).sort(([, a], [, b]) => b - a)),
    degraded,
    complete,
    duration_ms: Math.round(durationMs),
    rows_per_second: Math.round(rows / Math.max(durationMs / 1000, 0.001)),
    ruleset,
    as_of: asOf,
  }
}
