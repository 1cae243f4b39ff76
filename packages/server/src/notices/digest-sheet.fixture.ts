import ExcelJS from 'exceljs'
import type { DigestColumn } from './digest-sheet.ts'
import { columnOf } from './digest-words.ts'
import { exampleItem, exampleNotice } from './notice-content.fixture.ts'
import { packZip } from './pack-zip.ts'
import { readZip } from './read-zip.ts'
import type { DigestItem } from './write-digest-sheet.ts'

export const listingId = (number: number) => `01936b2a-0000-7000-8000-${String(number).padStart(12, '0')}`

/** So many listings of one notice. */
export function exampleDigest(count: number, changes: Parameters<typeof exampleItem>[0] = {}): DigestItem[] {
  return Array.from({ length: count }, (_, index) => ({
    notice: exampleNotice(),
    item: exampleItem({ listingId: listingId(index + 1), url: `https://market.example/itm/${index + 1}`, ...changes }),
    token: `token-${index + 1}`,
  }))
}

/** The workbook after somebody has worked on its first sheet with a spreadsheet program. */
export async function edited(
  bytes: Buffer,
  edit: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('the workbook has no sheet')
  edit(sheet, workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The cell of a column in a row of the digest, found as a person does: by the header. */
export function cellOf(sheet: ExcelJS.Worksheet, row: number, column: DigestColumn): ExcelJS.Cell {
  let at = 0
  sheet.getRow(1).eachCell((cell, number) => {
    if (columnOf(cell.text) === column) at = number
  })
  return sheet.getRow(row).getCell(at)
}

/** Put a value into a column of a row. */
export function fill(sheet: ExcelJS.Worksheet, row: number, values: Partial<Record<DigestColumn, ExcelJS.CellValue>>): void {
  for (const [column, value] of Object.entries(values)) cellOf(sheet, row, column as DigestColumn).value = value
}

/** The workbook with one of its parts written otherwise, as no spreadsheet program would. */
export function withPart(bytes: Buffer, name: string, rewrite: (xml: string) => string): Buffer {
  const read = readZip(bytes, () => true, { entries: 1000, unpackedBytes: 1024 ** 3 })
  if (!read.ok) throw new Error(read.why)
  const parts = new Map(read.parts)
  parts.set(name, Buffer.from(rewrite((parts.get(name) ?? Buffer.alloc(0)).toString())))
  return packZip(parts, { deflate: true })
}

export const sheetXml = 'xl/worksheets/sheet1.xml'
