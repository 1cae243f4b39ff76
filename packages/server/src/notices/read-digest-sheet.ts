import ExcelJS from 'exceljs'
import { type DigestColumn, type DigestProblem, type DigestProblemCode, type DigestRow, digestLimits } from './digest-sheet.ts'
import { columnOf, keptReasonOf, outcomeOf } from './digest-words.ts'
import { openWorkbook } from './open-workbook.ts'
import { oneLine, paragraphs } from './tidy-text.ts'

export interface DigestReading {
  readonly rows: readonly DigestRow[]
  /** Rows that nobody has answered yet. */
  readonly unanswered: number
  readonly problems: readonly DigestProblem[]
}

/**
 * The answers in a digest that came back filled, in English or French words. Never throws: what is wrong with a row is a problem
 * with its cell, and the other rows count; a file or a sheet that cannot be read is one problem. Formulas are never evaluated, and a cell that
 * holds one is refused, since nobody sees what it will say tomorrow.
 *
 * @param bytes at most 5 MB and 10,000 rows; it unpacks to 24 MB at most, whatever it declares
 */
export async function readDigestSheet(bytes: Uint8Array): Promise<DigestReading> {
  const opened = openWorkbook(Buffer.from(bytes))
  if (!opened.ok) return nothing(opened.why)
  const readings: RowReading[] = []
  const faults: DigestProblem[] = []
  let tables = 0
  for (const [index, load] of opened.sheets.entries()) {
    const sheet = await load()
    if (typeof sheet === 'string') faults.push(problemOf(sheet, index + 1))
    const table = typeof sheet === 'string' ? null : findTable(sheet, index + 1)
    if (table) readings.push(...readTable(table))
    if (table) tables += 1
  }
  if (readings.length > digestLimits.rows) return nothing('too-many-rows')
  if (tables === 0 && faults.length === 0) return nothing('no-table')

  const { rows, problems } = onceEach(readings.flatMap(({ row }) => row ?? []))
  return {
    rows,
    unanswered: readings.filter(({ row, problems }) => !row && problems.length === 0).length,
    problems: [...faults, ...readings.flatMap((reading) => reading.problems), ...problems].sort(inOrder),
  }
}

interface Table {
  readonly sheet: ExcelJS.Worksheet
  readonly number: number
  readonly headerRow: number
  readonly columns: ReadonlyMap<DigestColumn, number>
}

interface RowReading {
  readonly row: DigestRow | null
  readonly problems: readonly DigestProblem[]
}

/** Rows in which a header is looked for: people put titles above a table. */
const headerRows = 20

function findTable(sheet: ExcelJS.Worksheet, number: number): Table | null {
  for (let headerRow = 1; headerRow <= headerRows; headerRow += 1) {
    const columns = new Map<DigestColumn, number>()
    sheet.findRow(headerRow)?.eachCell((cell, at) => {
      const column = cell.type === ExcelJS.ValueType.Formula ? null : columnOf(textOf(cell))
      if (column && !columns.has(column)) columns.set(column, at)
    })
    if (columns.has('noticeId') && columns.has('listingId') && columns.has('outcome'))
      return { sheet, number, headerRow, columns }
  }
  return null
}

function readTable(table: Table): RowReading[] {
  const readings: RowReading[] = []
  table.sheet.eachRow((row, number) => {
    if (number > table.headerRow && hasText(table, row)) readings.push(readRow(table, row))
  })
  return readings
}

const read = ['noticeId', 'listingId', 'outcome', 'reason', 'ticket', 'token'] as const
type ReadColumn = (typeof read)[number]

function readRow(table: Table, row: ExcelJS.Row): RowReading {
  const problems: DigestProblem[] = []
  const add = (code: DigestProblemCode, column: ReadColumn | null, found: string | null = null) => {
    const cell = column && cellAt(table, row, column)
    problems.push({ code, sheet: table.number, row: row.number, cell: cell?.address ?? null, found: found && oneLine(found, 60) })
  }
  const texts = Object.fromEntries(
    read.map((column) => {
      const cell = cellAt(table, row, column)
      if (cell?.type === ExcelJS.ValueType.Formula) add('formula', column)
      if (cell?.type === ExcelJS.ValueType.Error) add('error-cell', column, cell.text)
      const text = cell ? textOf(cell) : ''
      if (text.length > longest[column]) add('text-too-long', column)
      return [column, text]
    }),
  ) as Record<ReadColumn, string>
  if (problems.length > 0) return { row: null, problems }

  const { noticeId, listingId, token, ticket } = texts
  const reason = paragraphs(texts.reason)
  const outcome = outcomeOf(texts.outcome)
  if (!outcome && texts.outcome !== '') add('unknown-outcome', 'outcome', texts.outcome)
  if (!outcome && texts.outcome === '' && (reason !== '' || ticket !== '')) add('outcome-missing', null)
  if ((outcome === 'kept' || outcome === 'need-more') && reason === '') add('reason-missing', null)
  if (outcome && !uuid.test(noticeId)) add('number-unreadable', 'noticeId', noticeId)
  if (outcome && !uuid.test(listingId)) add('number-unreadable', 'listingId', listingId)
  if (!outcome || problems.length > 0) return { row: null, problems }
  return {
    row: {
      sheet: table.number,
      row: row.number,
      noticeId: noticeId.toLowerCase(),
      listingId: listingId.toLowerCase(),
      token: token || null,
      outcome,
      keptReason: outcome === 'kept' ? keptReasonOf(reason) : null,
      reason: reason || null,
      ticket: oneLine(ticket) || null,
    },
    problems,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const longest: Readonly<Record<ReadColumn, number>> = {
  noticeId: 100,
  listingId: 100,
  outcome: 100,
  reason: digestLimits.reason,
  ticket: digestLimits.ticket,
  token: digestLimits.token,
}

function cellAt({ columns }: Table, row: ExcelJS.Row, column: ReadColumn): ExcelJS.Cell | null {
  const at = columns.get(column)
  return at === undefined ? null : row.getCell(at)
}

function hasText(table: Table, row: ExcelJS.Row): boolean {
  return read.some((column) => {
    const cell = cellAt(table, row, column)
    return cell && (cell.type === ExcelJS.ValueType.Formula || textOf(cell) !== '')
  })
}

/** What the cell shows; a formula shows nothing here. */
function textOf(cell: ExcelJS.Cell): string {
  if (cell.type === ExcelJS.ValueType.Formula) return ''
  const { value } = cell
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return cell.text.trim()
}

/** The first outcome of a listing stands; the same once more says nothing, another is a problem. */
function onceEach(all: readonly DigestRow[]): { rows: DigestRow[]; problems: DigestProblem[] } {
  const first = new Map<string, DigestRow>()
  const problems: DigestProblem[] = []
  for (const row of all) {
    const key = `${row.noticeId} ${row.listingId}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, row)
    else if (earlier.outcome !== row.outcome || earlier.reason !== row.reason || earlier.ticket !== row.ticket) {
      problems.push({ code: 'repeated-row', sheet: row.sheet, row: row.row, cell: null, found: String(earlier.row) })
    }
  }
  return { rows: [...first.values()], problems }
}

function nothing(code: DigestProblemCode): DigestReading {
  return { rows: [], unanswered: 0, problems: [problemOf(code)] }
}

function problemOf(code: DigestProblemCode, sheet: number | null = null): DigestProblem {
  return { code, sheet, row: null, cell: null, found: null }
}

function inOrder(one: DigestProblem, other: DigestProblem): number {
  return (one.sheet ?? 0) - (other.sheet ?? 0) || (one.row ?? 0) - (other.row ?? 0)
}
