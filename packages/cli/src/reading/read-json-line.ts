import { locateJsonError } from './locate-json-error.ts'
import type { Row } from './row.ts'

/** A line of NDJSON: one JSON value; a blank line is no row. */
export function readJsonLine(text: string, at: number): Row | null {
  try {
    return { at, value: JSON.parse(text) }
  } catch {
    if (text.trim() === '') return null
    const { position, found, expected } = locateJsonError(text)
    return { at, problem: { code: 'invalid-json', column: position + 1, found, expected } }
  }
}
