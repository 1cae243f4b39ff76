import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Query } from '../db/in-transaction.ts'
import type { Cell, RecordSelection, RecordTable } from './records/record-table.ts'

/** A file of the data package, as it was written. */
export interface WrittenFile {
  readonly path: string
  readonly rows: number
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** One line of CSV from its cells. */
export type CsvLine = (cells: readonly (string | number | null)[]) => string

export interface WriteSettings {
  readonly folder: string
  readonly toCsvLine: CsvLine
  readonly signal: AbortSignal
  /** Told of rows as they are written. */
  onRows(rows: number): void
}

const rowsAtOnce = 1000

/** Write one table as CSV into a new file, a page at a time, so that memory stays the same however many rows there are. */
export async function writeRecords(
  table: RecordTable,
  query: Query,
  selection: RecordSelection,
  { folder, toCsvLine, signal, onRows }: WriteSettings,
): Promise<WrittenFile> {
  const path = `${table.name}.csv`
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  async function* texts() {
    yield toCsvLine(Object.keys(table.fields))
    for await (const page of table.pages(query, selection, rowsAtOnce)) {
      rows += page.length
      onRows(page.length)
      yield page.map((cells) => toCsvLine(cells.map(toText))).join('')
    }
  }
  async function* counted() {
    for await (const text of texts()) {
      const chunk = Buffer.from(text)
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(join(folder, path), { flags: 'wx' }), { signal })
  return { path, rows, bytes, sha256: hash.digest('hex') }
}

/** A cell as Table Schema 2.0 writes it. */
function toText(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell
  if (typeof cell === 'boolean') return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  return Array.isArray(cell) ? cell.join(';') : JSON.stringify(cell)
}
