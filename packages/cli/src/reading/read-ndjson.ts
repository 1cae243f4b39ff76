import { feed } from './feed.ts'
import { locateJsonError } from './locate-json-error.ts'
import type { Row } from './row.ts'
import { scanLines } from './scan-lines.ts'

/** NDJSON: one JSON value a line; blank lines are no rows. */
export function readNdjson(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Row[]> {
  return feed(chunks, scanLines(readJsonLine))
}

function readJsonLine(text: string, at: number): Row | null {
  try {
    return { at, value: JSON.parse(text) }
  } catch {
    if (text.trim() === '') return null
    const { position, found, expected } = locateJsonError(text)
    return { at, problem: { code: 'invalid-json', column: position + 1, found, expected } }
  }
}
