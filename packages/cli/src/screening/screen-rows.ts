import { type Ruleset, screen } from '@vigie/engine'
import type { Row, RowUnit } from '../reading/row.ts'
import type { Outcome } from './outcome.ts'
import { readRow } from './read-row.ts'

/** What every row of one run has in common. */
export interface ScreeningTerms {
  readonly ruleset: Ruleset
  /** YYYY-MM-DD: the day whose lists apply. */
  readonly asOf: string
  readonly unit: RowUnit
}

/** Screen a batch of rows, one outcome a row, in order. Pure, so that batches may be given to several threads. */
export function screenRows(rows: readonly Row[], terms: ScreeningTerms): Outcome[] {
  return rows.map((row) => screenRow(row, terms))
}

function screenRow(row: Row, { ruleset, asOf, unit }: ScreeningTerms): Outcome {
  if ('problem' in row) return row
  const { at } = row
  const reading = readRow(row.value)
  if ('problem' in reading) return { at, problem: reading.problem }
  const { listing, ignored } = reading
  return { at, id: listing.id ?? `${unit}:${at}`, listing, ignored, verdict: screen(listing, ruleset, asOf) }
}
