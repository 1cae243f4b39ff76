import { isUtf8 } from 'node:buffer'
import { type Cell, type Cut, cutRecord } from './cut-record.ts'
import { feed, type Scan } from './feed.ts'
import { maxRowBytes, type Row, type RowProblem } from './row.ts'

const newline = 0x0a
const carriageReturn = 0x0d

/** One column that is read: where it stands and which field of a listing it fills. */
export interface Column {
  readonly index: number
  readonly field: string
}

/** Given the header's names (none when the header cannot be read), says which columns are read; throws when they are of no use. */
export type ReadHeader = (names: readonly string[]) => readonly Column[]

/**
 * CSV or TSV with a header row; each value holds the cells of the columns read, as text. A row with a stray quote is reported
 * by its first line and the reading goes on with the next physical line, so that one bad quote never swallows what follows.
 * @param delimiter one ASCII character
 * @param headerLine 2 where the first line only declares the delimiter
 */
export function readCsv(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  readHeader: ReadHeader,
  headerLine: 1 | 2 = 1,
): AsyncGenerator<readonly Row[]> {
  return feed(chunks, scanCsv(delimiter.charCodeAt(0), readHeader, headerLine))
}

function scanCsv(delimiter: number, readHeader: ReadHeader, headerLine: 1 | 2): Scan<Row> {
  let line = 1
  let skipping = headerLine === 2
  let columns: readonly Column[] | null = null
  let width = 0

  return (bytes, final) => {
    const rows: Row[] = []
    const pastLine = (from: number) => {
      const found = bytes.indexOf(newline, from)
      skipping = found === -1
      if (!skipping) line += 1
      return skipping ? bytes.length : found + 1
    }
    let at = skipping ? pastLine(0) : 0

    while (at < bytes.length) {
      const cut = isBlank(bytes, at) ? null : cutRecord(bytes, at, delimiter, final)
      if (cut === 'unfinished' && !final && bytes.length - at <= maxRowBytes) break

      const problem = cut && problemOf(cut, bytes, at)
      if (!columns && cut) {
        const names = problem || !isRecord(cut) ? [] : cut.cells.map((cell) => textOf(bytes, cell).trim())
        columns = readHeader(names)
        width = names.length
      } else if (problem) rows.push({ at: line, problem })
      else if (columns && cut && isRecord(cut)) rows.push(readRecord(bytes, cut.cells, columns, width, line))

      if (!problem && cut && isRecord(cut)) {
        line += lineBreaks(bytes, at, cut.end)
        at = cut.end
      } else at = pastLine(at)
    }
    return { found: rows, taken: at }
  }
}

function isBlank(bytes: Buffer, at: number): boolean {
  return bytes[at] === newline || (bytes[at] === carriageReturn && bytes[at + 1] === newline)
}

type WholeRecord = Extract<Cut, { cells: readonly Cell[] }>

function isRecord(cut: Cut): cut is WholeRecord {
  return typeof cut === 'object' && 'cells' in cut
}

function problemOf(cut: Cut, bytes: Buffer, at: number): RowProblem | null {
  const tooLong: RowProblem = { code: 'row-too-long', limitBytes: maxRowBytes }
  if (cut === 'unfinished') {
    const end = bytes.indexOf(newline, at)
    return (end === -1 ? bytes.length : end) - at > maxRowBytes ? tooLong : { code: 'quote-not-closed' }
  }
  if ('error' in cut) return { code: 'text-after-quote', cell: cut.cell, found: bytes.toString('utf8', cut.at, cut.at + 1) }
  if (cut.end - at > maxRowBytes) return tooLong
  return isUtf8(bytes.subarray(at, cut.end)) ? null : { code: 'invalid-utf8' }
}

function readRecord(bytes: Buffer, cells: readonly Cell[], columns: readonly Column[], width: number, at: number): Row {
  if (cells.length !== width) return { at, problem: { code: 'ragged-row', found: cells.length, expected: width } }
  const value: Record<string, string> = {}
  for (const { index, field } of columns) {
    const cell = cells[index]
    if (cell) value[field] = textOf(bytes, cell)
  }
  return { at, value }
}

function textOf(bytes: Buffer, { start, end, quoted }: Cell): string {
  const text = bytes.toString('utf8', start, end)
  return quoted && text.includes('""') ? text.replaceAll('""', '"') : text
}

function lineBreaks(bytes: Buffer, from: number, to: number): number {
  let count = 0
  let at = bytes.indexOf(newline, from)
  while (at !== -1 && at < to) {
    count += 1
    at = at + 1 < to ? bytes.indexOf(newline, at + 1) : -1
  }
  return count
}
