import { type Ruleset, screen } from '@vigie/engine'
import type { Row, RowUnit } from '../reading/row.ts'
import type { Outcome } from './outcome.ts'
import { readRow } from './read-row.ts'

/** Screen one row. A listing without an id is named by its place. */
export function screenRow(
  row: Row,
  ruleset: Ruleset,
  { asOf, unit }: { readonly asOf: string; readonly unit: RowUnit },
): Outcome {
  if ('problem' in row) return row
  const { at } = row
  const reading = readRow(row.value)
  if ('problem' in reading) return { at, problem: reading.problem }
  const { listing, ignored } = reading
  return { at, id: listing.id ?? `${unit}:${at}`, listing, ignored, verdict: screen(listing, ruleset, asOf) }
}
