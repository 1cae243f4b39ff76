import { readListing } from '@vigie/contract'
import type { Listing } from '@vigie/engine'
import type { RowProblem, WrongField } from '../reading/row.ts'

export type RowReading =
  | {
      readonly listing: Listing
      /** Values beside the text that could not be read and were left out. */
      readonly ignored: readonly WrongField[]
    }
  | { readonly problem: RowProblem }

const none: readonly WrongField[] = []

/** Read one value as a listing; what is wrong with it comes back as facts, so that it can be told in the user's language. */
export function readRow(value: unknown): RowReading {
  const reading = readListing(value)
  if (reading.ok) {
    const { listing, ignored } = reading
    return { listing, ignored: ignored.length > 0 ? ignored.map(({ pointer }) => wrongField(value, pointer)) : none }
  }
  if (reading.code === 'listing-empty') return { problem: { code: 'nothing-to-read' } }
  const fields = reading.problems.map(({ pointer }) => wrongField(value, pointer))
  if (fields.some(({ field }) => field === '')) return { problem: { code: 'not-an-object', found: value } }
  return { problem: { code: 'wrong-fields', fields } }
}

/** @param pointer a JSON Pointer (RFC 6901); the names of a listing need no unescaping */
function wrongField(value: unknown, pointer: string): WrongField {
  const steps = pointer.split('/').slice(1)
  const found = steps.reduce<unknown>((at, step) => (at as Readonly<Record<string, unknown>> | null)?.[step], value)
  return { field: steps[0] ?? '', place: steps.join('/'), found }
}
