import { isAscii, isUtf8 } from 'node:buffer'
import type { Format } from './detect-format.ts'
import type { Lines, Piece } from './piece.ts'
import { readJsonLine } from './read-json-line.ts'
import { readTextLine } from './read-text-line.ts'
import { maxRowBytes, type Row } from './row.ts'

const newline = 10

/** Reads one line (without its line break); null for a line that is no row, such as a blank one. */
type ReadLine = (text: string, at: number) => Row | null

/** The rows of a piece. Keeps nothing between calls, so that any thread may read any piece. */
export function readPiece(piece: Piece, format: Format): readonly Row[] {
  if ('rows' in piece) return piece.rows
  return readLinesOf(piece, format === 'lines' ? readTextLine : readJsonLine)
}

/**
 * A block of lines is checked and decoded in one go, which is what makes this fast; only a block with a bad byte or an over-long
 * line is looked at line by line.
 */
function readLinesOf({ bytes, line }: Lines, readLine: ReadLine): Row[] {
  const rows: Row[] = []
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (block.length <= maxRowBytes && isUtf8(block)) readBlock(block, line, readLine, rows)
  else readByLine(block, line, readLine, rows)
  return rows
}

function readBlock(block: Buffer, firstLine: number, readLine: ReadLine, rows: Row[]): void {
  const text = block.toString(isAscii(block) ? 'latin1' : 'utf8')
  let line = firstLine
  let from = 0
  while (from < text.length) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    const row = readLine(text.slice(from, withoutReturn(text, from, to)), line)
    if (row) rows.push(row)
    if (found === -1) return
    line += 1
    from = to + 1
  }
}

function withoutReturn(text: string, from: number, to: number): number {
  return to > from && text.charCodeAt(to - 1) === 13 ? to - 1 : to
}

function readByLine(block: Buffer, firstLine: number, readLine: ReadLine, rows: Row[]): void {
  let line = firstLine
  let from = 0
  while (from < block.length) {
    const found = block.indexOf(newline, from)
    const bytes = block.subarray(from, found === -1 ? block.length : found)
    if (bytes.length > maxRowBytes) rows.push({ at: line, problem: { code: 'row-too-long', limitBytes: maxRowBytes } })
    else if (!isUtf8(bytes)) rows.push({ at: line, problem: { code: 'invalid-utf8' } })
    else readBlock(bytes, line, readLine, rows)
    if (found === -1) return
    line += 1
    from = found + 1
  }
}
