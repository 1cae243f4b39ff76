import { isAscii, isUtf8 } from 'node:buffer'
import type { Scan } from './feed.ts'
import { maxRowBytes, type Row } from './row.ts'

const newline = 10

/** Reads one line (without its line break); null for a line that is no row, such as a blank one. */
export type ReadLine = (text: string, at: number) => Row | null

/**
 * Cut bytes into lines and read each. A block of lines is checked and decoded in one go, which is what makes this fast;
 * only a block with a bad byte or an over-long line is looked at line by line.
 */
export function scanLines(readLine: ReadLine): Scan {
  let line = 1
  let skipping = false

  return (bytes, final) => {
    const rows: Row[] = []
    let start = 0
    if (skipping) {
      start = bytes.indexOf(newline) + 1
      if (start === 0) return { rows, taken: bytes.length }
      skipping = false
      line += 1
    }

    const end = final ? bytes.length : bytes.lastIndexOf(newline) + 1
    if (end > start) {
      const block = bytes.subarray(start, end)
      line += isTidy(block) ? readBlock(block, line, readLine, rows) : readByLine(block, line, readLine, rows)
      start = end
    }

    if (bytes.length - start <= maxRowBytes) return { rows, taken: start }
    rows.push({ at: line, problem: { code: 'row-too-long', limitBytes: maxRowBytes } })
    skipping = true
    return { rows, taken: bytes.length }
  }
}

function isTidy(block: Buffer): boolean {
  return block.length <= maxRowBytes && isUtf8(block)
}

/** Returns the number of line breaks passed. */
function readBlock(block: Buffer, firstLine: number, readLine: ReadLine, rows: Row[]): number {
  const text = block.toString(isAscii(block) ? 'latin1' : 'utf8')
  let line = firstLine
  let from = 0
  while (from < text.length) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    const row = readLine(text.slice(from, withoutReturn(text, from, to)), line)
    if (row) rows.push(row)
    if (found === -1) break
    line += 1
    from = to + 1
  }
  return line - firstLine
}

function withoutReturn(text: string, from: number, to: number): number {
  return to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to
}

function readByLine(block: Buffer, firstLine: number, readLine: ReadLine, rows: Row[]): number {
  let line = firstLine
  let from = 0
  while (from < block.length) {
    const found = block.indexOf(newline, from)
    const bytes = block.subarray(from, found === -1 ? block.length : found)
    if (bytes.length > maxRowBytes) rows.push({ at: line, problem: { code: 'row-too-long', limitBytes: maxRowBytes } })
    else if (!isUtf8(bytes)) rows.push({ at: line, problem: { code: 'invalid-utf8' } })
    else readBlock(bytes, line, readLine, rows)
    if (found === -1) break
    line += 1
    from = found + 1
  }
  return line - firstLine
}
