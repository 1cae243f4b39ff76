import assert from 'node:assert/strict'
import type { Row } from './row.ts'

type Read = (chunks: AsyncIterable<Buffer>) => AsyncGenerator<readonly Row[]>

/**
 * For tests: what a reader makes of a text, one line a row: `2 {"title":"tusk"}` or `3 ! ragged-row 2 3`.
 * Reads the text whole and in pieces of 1, 2, 3 and 7 bytes, which must all give the same rows.
 */
export async function rowsOf(read: Read, input: string | Buffer): Promise<string[]> {
  const bytes = Buffer.from(input)
  const whole = await shownRows(read, [bytes])
  for (const size of [1, 2, 3, 7]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
    assert.deepEqual(await shownRows(read, pieces), whole, `in pieces of ${size} bytes`)
  }
  return whole
}

/** As `rowsOf`, for given pieces only. */
export async function shownRows(read: Read, pieces: Iterable<Buffer>): Promise<string[]> {
  const shown: string[] = []
  for await (const batch of read(streamed(pieces))) {
    for (const row of batch) {
      if ('value' in row) shown.push(`${row.at} ${JSON.stringify(row.value)}`)
      else shown.push(`${row.at} ! ${Object.values(row.problem).join(' ')}`)
    }
  }
  return shown
}

async function* streamed(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces
}
