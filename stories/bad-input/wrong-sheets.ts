import ExcelJS from 'exceljs'
import { type BadRow, bad } from './bad-row.ts'
import { zipOf } from './zip-of.ts'

const type = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const unreadable = '422 sheet-unreadable'
const book = (sheet: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  zipOf({ 'xl/worksheets/sheet1.xml': sheet, ...more })
const cells = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${inline('A1', 'Notice')}${inline('B1', 'Listing')}${inline('C1', 'Outcome')}${inline('D1', 'Reason')}</row>`
const entity = (declared: string, used: string) =>
  `<?xml version="1.0"?><!DOCTYPE w [${declared}]>${cells(`${header}<row r="2">${inline('A2', used)}</row>`).replace('<?xml version="1.0"?>', '')}`

/** Files that are no answered digest, or one that would do harm. */
export async function wrongSheets(sheet: Uint8Array): Promise<BadRow[]> {
  return [...wrongFiles(sheet), ...(await wrongAnswers(sheet))]
}

const file = (name: string, bytes: Uint8Array, expect: string) =>
  bad(name, 'boss POST /api/v1/digests', expect, { bytes, headers: type })

function wrongFiles(sheet: Uint8Array): BadRow[] {
  return [
    file('no file', new Uint8Array(0), unreadable),
    file('a text', new Uint8Array(Buffer.from('removed,removed')), unreadable),
    file('a PDF', new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>')), unreadable),
    file('half a sheet', sheet.subarray(0, sheet.length / 2), unreadable),
    file('a sheet with its end cut off', sheet.subarray(0, -10), unreadable),
    file('a sheet with a byte of its pack changed', flipped(sheet), unreadable),
    file('a ZIP of nothing', zipOf({}), unreadable),
    file('a ZIP without a sheet', zipOf({ 'a.txt': 'removed' }), unreadable),
    file('a ZIP with a way out', zipOf({ '../../etc/passwd': 'x', '/etc/passwd': 'x' }), unreadable),
    file('a ZIP that unpacks to 100 MB', book(' '.repeat(100 * 1024 * 1024)), unreadable),
    file(
      'a sheet that unpacks to 100 MB of texts',
      book(cells(header), { 'xl/sharedStrings.xml': ' '.repeat(100 * 1024 * 1024) }),
      unreadable,
    ),
    file('a ZIP of 600 files', zipOf(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}`, 'x']))), unreadable),
    file('a file one byte over the limit', new Uint8Array(5 * 1024 * 1024 + 1), '413 body-too-large'),
    file('a sheet that is no XML', book('removed'), unreadable),
    file('a sheet of another table', book(cells(`<row r="1">${inline('A1', 'Name')}${inline('B1', 'Price')}</row>`)), unreadable),
    file('a sheet without rows', book(cells(header)), unreadable),
    file('a sheet that reads a file', book(entity('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;')), unreadable),
    file('a sheet that laughs', book(entity(laughs, '&l9;')), unreadable),
    file('elements 100,000 deep', book(cells(`${'<row>'.repeat(100_000)}`)), unreadable),
    file(
      'a row numbered beyond all sheets',
      book(cells(`${header}<row r="99999999">${inline('A99999999', 'x')}</row>`)),
      unreadable,
    ),
  ]
}

async function wrongAnswers(sheet: Uint8Array): Promise<BadRow[]> {
  const changed = (change: (table: ExcelJS.Worksheet) => void) => rewritten(sheet, change)
  const answered = (code: string) => `200 recorded=0 problems.0.code=${code}`
  return [
    file(
      'ragged rows',
      book(cells(`${header}<row r="2">${inline('C2', 'removed')}</row><row r="3">${inline('A3', 'x')}</row>`)),
      answered('number-unreadable'),
    ),
    file(
      'an outcome that is a formula',
      await changed((table) =>
        setAll(table, 'Outcome', { formula: 'HYPERLINK("http://evil.example","removed")', result: 'removed' }),
      ),
      answered('formula'),
    ),
    file(
      'an outcome that is an error',
      await changed((table) => setAll(table, 'Outcome', { error: '#REF!' } as ExcelJS.CellErrorValue)),
      answered('error-cell'),
    ),
    file(
      'an outcome that there is not',
      await changed((table) => setAll(table, 'Outcome', 'burned')),
      answered('unknown-outcome'),
    ),
    file('a number for an outcome', await changed((table) => setAll(table, 'Outcome', 7)), answered('unknown-outcome')),
    file('kept without a reason', await changed((table) => setAll(table, 'Outcome', 'kept')), answered('reason-missing')),
    file(
      'a notice that is none of ours',
      await changed((table) => setAll(table, 'Notice', 'our case 7')),
      answered('number-unreadable'),
    ),
    file(
      'a row with another mark',
      await changed((table) => setAll(table, 'Vigie (please keep)', 'x'.repeat(43))),
      answered('token-wrong'),
    ),
    file('a row without its mark', await changed((table) => setAll(table, 'Vigie (please keep)', null)), answered('token-wrong')),
    file(
      'a reason of 5,000 letters',
      await changed((table) => setAll(table, 'Reason', 'r'.repeat(5000))),
      answered('text-too-long'),
    ),
    bad('a sheet called JSON', 'boss POST /api/v1/digests', '400 body-unreadable', { bytes: sheet }),
    bad('JSON for a sheet', 'boss POST /api/v1/digests {"rows":[]}', '400 request-malformed . must be a sheet'),
    bad('a sheet where any object is taken', 'boss POST /api/v1/listings', '415 media-type-unknown', {
      bytes: sheet,
      headers: type,
    }),
    bad('a sheet where JSON is wanted', 'boss POST /api/v1/platforms', '415 media-type-unknown', {
      bytes: sheet,
      headers: type,
    }),
  ]
}

const laughs = [
  '<!ENTITY l0 "ha">',
  ...Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`),
].join('')

function flipped(sheet: Uint8Array): Uint8Array {
  const copy = new Uint8Array(sheet)
  for (let at = 100; at < copy.length; at += 97) copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

async function rewritten(sheet: Uint8Array, change: (table: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(sheet) as unknown as ExcelJS.Buffer)
  change(workbook.worksheets[0] as ExcelJS.Worksheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function setAll(table: ExcelJS.Worksheet, column: string, value: ExcelJS.CellValue): void {
  let at = 0
  table.getRow(1).eachCell((cell, number) => {
    if (cell.text === column) at = number
  })
  table.eachRow((row, number) => {
    if (number > 1) row.getCell(at).value = value
  })
}
