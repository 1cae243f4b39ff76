import { parse } from 'csv-parse/sync'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complainOnce, type Row } from './row.ts'

/**
 * The rows of a CSV file whose header names exactly `columns`, in any order. Every entry stands on one line, so that a
 * broken row has a line of its own to be reported at and never swallows the next one. Empty lines are passed over.
 */
export function parseCsv<Column extends string>(
  { text }: CatalogFile,
  columns: readonly Column[],
  report: Report,
): Row<Column>[] {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = readHeader(first, columns, report)

  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const at = index + 2
    const cells = splitLine(line, at, report)
    if (!cells) return []
    if (cells.length !== header.names.length) {
      report(at, `${cells.length} values; expected ${header.names.length} (put a value that contains a comma between quotes)`)
      return []
    }
    return [csvRow(cells, header, columns, at, report)]
  })
}

interface Header {
  /** In the order of the file. */
  readonly names: readonly string[]
  /** Columns that the file misses or has twice: reported once, at the header, and not again for every row. */
  readonly unclear: readonly string[]
}

function readHeader(line: string, columns: readonly string[], report: Report): Header {
  const names = splitLine(line, 1, report) ?? []
  const expected = `expected ${columns.join(',')}`
  const missing = columns.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => !columns.includes(name))
  const twice = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (missing.length > 0) report(1, `missing column ${missing.join(', ')}; ${expected}`)
  if (unknown.length > 0) report(1, `unknown column ${unknown.map((name) => `"${name}"`).join(', ')}; ${expected}`)
  if (twice.length > 0) report(1, `column ${twice.join(', ')} stands twice; ${expected}`)
  return { names, unclear: [...missing, ...twice] }
}

function csvRow<Column extends string>(
  cells: readonly string[],
  { names, unclear }: Header,
  columns: readonly Column[],
  line: number,
  report: Report,
): Row<Column> {
  const silent = columns.filter((column) => unclear.includes(column))
  const row: Row<Column> = {
    line,
    cell: (name) => cells[names.indexOf(name)] ?? '',
    complain: complainOnce(report, () => line, silent),
  }
  for (const column of columns) {
    const value = row.cell(column)
    if (value !== value.trim()) row.complain(column, `is ${JSON.stringify(value)}; expected no space before or after`)
  }
  return row
}

/** The values of one line, or undefined (and a report) where its quotes do not match. */
function splitLine(line: string, at: number, report: Report): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(',')
  try {
    return parse(line, { relax_quotes: true })[0] ?? []
  } catch (error) {
    if (!(error instanceof Error)) throw error
    report(at, `quotes do not match in ${line}; expected "…" around a whole value, and "" for a quote inside it`)
    return undefined
  }
}
