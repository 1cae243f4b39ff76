import ExcelJS from 'exceljs'
import { digestLimits } from './digest-sheet.ts'
import { isShallowXml } from './is-shallow-xml.ts'
import { packZip } from './pack-zip.ts'
import { readZip } from './read-zip.ts'

export type SheetFault = 'not-a-workbook' | 'too-many-rows'

export type OpenedWorkbook =
  /** Sheets are loaded one at a time, so that only one is ever held. */
  | { readonly ok: true; readonly sheets: readonly (() => Promise<ExcelJS.Worksheet | SheetFault>)[] }
  | { readonly ok: false; readonly why: 'too-large' | 'not-a-workbook' | 'unpacks-too-large' }

/**
 * An Excel workbook that somebody sent, within the limits of a digest. Never throws.
 *
 * The spreadsheet library sees only cells and their texts, in a workbook made anew: names, merged areas, validations, styles and
 * pictures can each be written so that reading them takes for ever (a merged area of 17 thousand million cells is 30 bytes), and
 * an answer needs none of them.
 */
export function openWorkbook(bytes: Buffer): OpenedWorkbook {
  if (bytes.length > digestLimits.bytes) return { ok: false, why: 'too-large' }
  const zip = readZip(bytes, (name) => sheetName.test(name) || textsName.test(name), digestLimits)
  if (!zip.ok) return { ok: false, why: zip.why === 'not-a-zip' ? 'not-a-workbook' : zip.why }
  const sheets = [...zip.parts].filter(([name]) => sheetName.test(name)).sort(([one], [other]) => numberOf(one) - numberOf(other))
  const texts = [...zip.parts].find(([name]) => textsName.test(name))?.[1]
  if (sheets.length === 0 || sheets.length > digestLimits.sheets) return { ok: false, why: 'not-a-workbook' }
  return {
    ok: true,
    sheets: sheets.map(
      ([, sheet]) =>
        () =>
          loadSheet(sheet, texts),
    ),
  }
}

async function loadSheet(sheet: Buffer, texts: Buffer | undefined): Promise<ExcelJS.Worksheet | SheetFault> {
  if (!isShallowXml(sheet) || hasUnnumberedRow(sheet.toString('latin1'))) return 'not-a-workbook'
  try {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(rebuilt(sheet, texts) as unknown as ExcelJS.Buffer, readOptions)
    return workbook.worksheets[0] ?? 'not-a-workbook'
  } catch (error) {
    return /^Max (row|column) count/.test((error as Error).message) ? 'too-many-rows' : 'not-a-workbook'
  }
}

const sheetName = /^\/?xl\/worksheets\/sheet(\d{1,5})\.xml$/i
const textsName = /^\/?xl\/sharedstrings\.xml$/i

function numberOf(name: string): number {
  return Number(sheetName.exec(name)?.[1] ?? 0)
}

/** The library would lose such rows without a word. */
function hasUnnumberedRow(xml: string): boolean {
  return /<row(?=[\s/>])(?![^>]{0,2000}?\sr=["']\d{1,7}["'])/.test(xml)
}

/** `maxRows` and `maxCols` are missing from the library's types. The header and titles above it come on top. */
const readOptions: Partial<ExcelJS.XlsxReadOptions> & { maxRows: number; maxCols: number } = {
  maxRows: digestLimits.rows + 100,
  maxCols: digestLimits.columns,
  ignoreNodes: [
    ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'mergeCells', 'rowBreaks', 'hyperlinks'],
    ...['pageMargins', 'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture', 'drawing', 'sheetProtection'],
    ...['tableParts', 'conditionalFormatting', 'extLst'],
  ],
}

function rebuilt(sheet: Buffer, texts: Buffer | undefined): Buffer {
  const list = `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const target = `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`
  return packZip(
    [
      ['xl/workbook.xml', xml(list)],
      ['xl/_rels/workbook.xml.rels', xml(`<Relationships xmlns="${packageRelations}">${target}</Relationships>`)],
      ['xl/styles.xml', xml(`<styleSheet xmlns="${main}"><cellXfs count="1"><xf/></cellXfs></styleSheet>`)],
      ...(texts ? [['xl/sharedStrings.xml', texts] as const] : []),
      ['xl/worksheets/sheet1.xml', sheet],
    ],
    { deflate: false },
  )
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
