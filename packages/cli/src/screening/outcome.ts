import type { Listing, Verdict } from '@vigie/engine'
import type { RowProblem, WrongField } from '../reading/row.ts'

/** A listing that was screened. */
export interface Screened {
  readonly at: number
  /** The listing's own id, else its place: `line:17` or `index:17`. */
  readonly id: string
  readonly listing: Listing
  /** Values beside the text, such as the price, that could not be read and were left out. */
  readonly ignored: readonly WrongField[]
  readonly verdict: Verdict
}

/** A row that could not be screened. */
export interface Unscreened {
  readonly at: number
  readonly problem: RowProblem
}

export type Outcome = Screened | Unscreened

export function isScreened(outcome: Outcome): outcome is Screened {
  return 'verdict' in outcome
}
