import { listingLimits } from '@vigie/contract'
import { feed } from './feed.ts'
import type { Row } from './row.ts'
import { scanLines } from './scan-lines.ts'

/** Plain text: each line is the title of a listing, or its description when it is too long for a title; blank lines are no rows. */
export function readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Row[]> {
  return feed(chunks, scanLines(readTextLine))
}

function readTextLine(text: string, at: number): Row | null {
  if (text.trim() === '') return null
  return { at, value: text.length > listingLimits.title ? { description: text } : { title: text } }
}
