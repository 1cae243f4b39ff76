import { toScreenedListing } from '@vigie/contract'
import type { Ruleset } from '@vigie/engine'
import type { Format } from '../reading/detect-format.ts'
import type { Piece } from '../reading/piece.ts'
import { readPiece } from '../reading/read-piece.ts'
import type { RowUnit } from '../reading/row.ts'
import { isScreened, type Outcome, type Screened } from './outcome.ts'
import { screenRow } from './screen-row.ts'
import { countOutcome, newTally, type Tally } from './tally.ts'

/** What the run prints: a table of what is flagged or calls for a look, one of all, screened listings as NDJSON, or counts alone. */
export type Output = 'table' | 'table-of-all' | 'ndjson' | 'counts'

/** What every piece of one run has in common. It can be handed to another thread. */
export interface ScreeningTerms {
  readonly format: Format
  readonly unit: RowUnit
  /** YYYY-MM-DD: the day whose lists apply. */
  readonly asOf: string
  readonly output: Output
}

/** What became of one piece. */
export interface Batch {
  readonly tally: Tally
  /** Screened listings of the contract, one a line; empty where another output is asked for. */
  readonly ndjson: string | Uint8Array
  /** Of the outcomes only those that are shown or told of. */
  readonly outcomes: readonly Outcome[]
}

/** Read and screen a piece, rows in order. Keeps nothing between calls. */
export function screenPiece(piece: Piece, ruleset: Ruleset, terms: ScreeningTerms): Batch {
  const tally = newTally()
  const outcomes: Outcome[] = []
  let ndjson = ''
  for (const row of readPiece(piece, terms.format)) {
    const outcome = screenRow(row, ruleset, terms)
    countOutcome(tally, outcome)
    if (isTold(outcome, terms.output)) outcomes.push(outcome)
    if (terms.output === 'ndjson' && isScreened(outcome)) ndjson += ndjsonOf(outcome)
  }
  return { tally, ndjson, outcomes }
}

/** Whether a table that does not show all shows this listing. */
export function callsForLook({ verdict }: Screened): boolean {
  return verdict.verdict === 'flag' || verdict.decision !== 'allow'
}

function isTold(outcome: Outcome, output: Output): boolean {
  if (!isScreened(outcome) || outcome.ignored.length > 0) return true
  return output === 'table-of-all' || (output === 'table' && callsForLook(outcome))
}

function ndjsonOf({ id, verdict }: Screened): string {
  return `${JSON.stringify(toScreenedListing(id, verdict))}\n`
}
