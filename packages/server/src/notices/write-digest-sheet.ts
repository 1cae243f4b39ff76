import { invariant, keptReasons, outcomes } from '@vigie/casework'
import { namesIn } from '@vigie/engine'
import ExcelJS from 'exceljs'
import { type DigestColumn, digestColumns, digestLimits } from './digest-sheet.ts'
import { digestWords } from './digest-words.ts'
import type { NoticeContent, NoticeItem, NoticeLocale } from './notice-content.ts'
import { writeJurisdiction, writeSpecies } from './notice-words.ts'
import { packZip } from './pack-zip.ts'
import { readZip } from './read-zip.ts'
import { oneLine } from './tidy-text.ts'

/** One listing of a notice, as a row of a digest. */
export interface DigestItem {
  readonly notice: NoticeContent
  readonly item: NoticeItem
  /** A signature over the numbers of notice and listing: it comes back with the row, however the table was sorted. */
  readonly token: string
}

/**
 * A platform's open listings as an Excel workbook: one row a listing, empty columns for what the platform did. Equal items make
 * equal bytes.
 *
 * Each cell is text and formatted as text, so that nothing becomes a formula, neither when it is opened nor when somebody edits the
 * cell: not even what begins with = + - @ or a tab.
 *
 * @param items 1 to 10,000
 */
export async function writeDigestSheet(items: readonly DigestItem[], locale: NoticeLocale): Promise<Buffer> {
  invariant(
    items.length > 0 && items.length <= digestLimits.rows,
    `a digest has 1 to ${digestLimits.rows} rows, not ${items.length}`,
  )
  const workbook = new ExcelJS.Workbook()
  const writtenAt = new Date(
    items
      .map(({ notice }) => notice.sentAt)
      .sort()
      .at(-1) ?? 0,
  )
  Object.assign(workbook, { creator: 'Vigie', lastModifiedBy: 'Vigie', created: writtenAt, modified: writtenAt })
  const words = digestWords(locale)
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = digestColumns.map((key) => ({ key, width: widths[key], hidden: key === 'token', style: { numFmt: '@' } }))
  sheet.addRow(words.columns).font = { bold: true }
  for (const each of items) {
    const row = sheet.addRow(cellsOf(each, locale))
    row.getCell('outcome').dataValidation = outcomeList(locale)
    row.getCell('reason').dataValidation = reasonHint(locale)
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: items.length + 1, column: digestColumns.length } }
  return withoutClock(Buffer.from(await workbook.xlsx.writeBuffer()))
}

const widths: Readonly<Record<DigestColumn, number>> = {
  noticeId: 12,
  listingId: 12,
  sentAt: 12,
  answerBy: 12,
  url: 60,
  externalId: 20,
  species: 36,
  product: 20,
  specimens: 12,
  ground: 44,
  outcome: 22,
  reason: 40,
  ticket: 16,
  token: 20,
}

function cellsOf({ notice, item, token }: DigestItem, locale: NoticeLocale): Record<DigestColumn, string | null> {
  const { specimens, specimensStated, product } = item
  return {
    noticeId: cell(notice.noticeId),
    listingId: cell(item.listingId),
    sentAt: cell(notice.sentAt.slice(0, 10)),
    answerBy: cell(notice.answerBy),
    url: cell(item.url),
    externalId: item.externalId && cell(item.externalId),
    species: cell(writeSpecies(item)),
    product: cell(namesIn(locale).products[product]),
    specimens: specimensStated ? String(specimens) : digestWords(locale).atLeast(specimens),
    ground: cell(groundOf(notice, locale)),
    outcome: null,
    reason: null,
    ticket: null,
    token,
  }
}

function groundOf({ ground }: NoticeContent, locale: NoticeLocale): string {
  return ground.kind === 'illegal-content'
    ? `${ground.ruleTitle} (${writeJurisdiction(locale, ground.jurisdiction)})`
    : `${ground.clauseTitle} (${ground.clauseCode})`
}

/** "_x0041_" would be read as "A": its underscore is written as a spreadsheet writes it. */
function cell(text: string): string {
  return oneLine(text, 4096).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function outcomeList(locale: NoticeLocale): ExcelJS.DataValidation {
  const { outcomes: words, columns, chooseOutcome } = digestWords(locale)
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${outcomes.map((outcome) => words[outcome][0]).join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: columns.outcome,
    error: chooseOutcome,
  }
}

function reasonHint(locale: NoticeLocale): ExcelJS.DataValidation {
  const { keptReasons: words, columns, reasonHint } = digestWords(locale)
  const short = keptReasons.filter((reason) => reason !== 'other').map((reason) => words[reason][0])
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [digestLimits.reason],
    showInputMessage: true,
    promptTitle: columns.reason,
    prompt: reasonHint(short.join(', ')),
  }
}

/** The library dates each part of the file by the machine's clock. */
function withoutClock(workbook: Buffer): Buffer {
  const read = readZip(workbook, (name) => !name.endsWith('/'), { entries: 100, unpackedBytes: 1024 ** 3 })
  invariant(read.ok, 'a workbook just written can be read')
  return packZip(read.parts, { deflate: true })
}
