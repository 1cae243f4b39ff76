import { Failure } from '../failure.ts'
import { type ColumnMap, chooseColumns } from './choose-columns.ts'
import { cutLines } from './cut-lines.ts'
import { declaredDelimiter } from './declared-delimiter.ts'
import { detectDelimiter, type Format } from './detect-format.ts'
import { seemsEncoded } from './encoding.ts'
import { feed } from './feed.ts'
import { fromCells } from './from-cells.ts'
import type { Source } from './open-source.ts'
import type { Piece } from './piece.ts'
import { readCsv } from './read-csv.ts'
import { readJsonArray } from './read-json-array.ts'
import type { Row, RowUnit } from './row.ts'

/** What was found out about a table when its header was read. */
export interface TableHeader {
  readonly delimiter: string
  /** `field` where the column has the field's name, else `field ← column`. */
  readonly used: readonly string[]
  readonly ignored: readonly string[]
}

export interface RowReader {
  readonly unit: RowUnit
  readonly pieces: AsyncGenerator<Piece>
}

/** A source in a given format, cut into pieces, in order; `readPiece` makes rows of them. `onHeader` is called once, for a table. */
export function readRows(source: Source, format: Format, map: ColumnMap, onHeader: (header: TableHeader) => void): RowReader {
  switch (format) {
    case 'ndjson':
    case 'lines':
      return { unit: 'line', pieces: oneByOne(feed(source.chunks, cutLines())) }
    case 'json':
      return { unit: 'index', pieces: asPieces(readJsonArray(source.chunks, source.firstByte)) }
    case 'csv':
    case 'tsv': {
      const delimiter = declaredDelimiter(source.head) ?? (format === 'tsv' ? '\t' : detectDelimiter(source.head))
      return { unit: 'line', pieces: asPieces(readTable(source, delimiter, map, onHeader)) }
    }
  }
}

async function* oneByOne(batches: AsyncGenerator<readonly Piece[]>): AsyncGenerator<Piece> {
  for await (const pieces of batches) yield* pieces
}

async function* asPieces(batches: AsyncGenerator<readonly Row[]>): AsyncGenerator<Piece> {
  for await (const rows of batches) yield { rows }
}

async function* readTable(
  source: Source,
  delimiter: string,
  map: ColumnMap,
  onHeader: (header: TableHeader) => void,
): AsyncGenerator<readonly Row[]> {
  const headerLine = declaredDelimiter(source.head) === null ? 1 : 2
  const batches = readCsv(
    source.chunks,
    delimiter,
    (names) => {
      // A header that is no UTF-8 comes without names; what it seems to be says more than the names that are not there.
      const seems = names.length === 0 ? seemsEncoded(source.head) : null
      if (seems) throw new Failure({ code: 'not-text', file: source.name, looksLike: seems })
      const columns = chooseColumns(names, map)
      const read = new Set(columns.map(({ index }) => index))
      onHeader({
        delimiter,
        used: columns.map(({ field, index }) => (names[index] === field ? field : `${field} ← ${names[index]}`)),
        ignored: names.filter((_, index) => !read.has(index)),
      })
      return columns
    },
    headerLine,
  )
  for await (const rows of batches) yield rows.map(fromCells)
}
