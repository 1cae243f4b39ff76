import type { Scan } from './feed.ts'
import type { Piece } from './piece.ts'
import { maxRowBytes } from './row.ts'

const newline = 10

/** Cuts bytes into stretches of whole lines, without looking into them. A line beyond the limit is told of and passed over. */
export function cutLines(): Scan<Piece> {
  let line = 1
  let skipping = false

  return (bytes, final) => {
    const found: Piece[] = []
    let start = 0
    if (skipping) {
      start = bytes.indexOf(newline) + 1
      if (start === 0) return { found, taken: bytes.length }
      skipping = false
      line += 1
    }

    const end = final ? bytes.length : bytes.lastIndexOf(newline) + 1
    if (end > start) {
      const block = bytes.subarray(start, end)
      found.push({ line, bytes: block })
      line += countLines(block)
      start = end
    }

    if (bytes.length - start <= maxRowBytes) return { found, taken: start }
    found.push({ rows: [{ at: line, problem: { code: 'row-too-long', limitBytes: maxRowBytes } }] })
    skipping = true
    return { found, taken: bytes.length }
  }
}

function countLines(block: Buffer): number {
  let count = 0
  for (let at = block.indexOf(newline); at !== -1; at = block.indexOf(newline, at + 1)) count += 1
  return count
}
