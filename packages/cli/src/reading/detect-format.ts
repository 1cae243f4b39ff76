import { extname } from 'node:path'
import { columnKey } from './choose-columns.ts'
import { declaredDelimiter } from './declared-delimiter.ts'

export const formats = ['ndjson', 'json', 'csv', 'tsv', 'lines'] as const
/** `json`: one array. `lines`: each line is a title. */
export type Format = (typeof formats)[number]

const byExtension: Record<string, Format> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
}

/**
 * Tell the format from the file's extension, else from its first bytes: JSON by its bracket, a table by a header row that
 * names one of `columns`, anything else is plain lines.
 * @param columns the names, as `columnKey` has them, under which a text column may stand in a header
 */
export function detectFormat(name: string, head: Buffer, columns: ReadonlySet<string>): Format {
  const extension = extname(name).toLowerCase()
  const known = byExtension[extension]
  if (known) return known

  const text = head.toString('utf8').trimStart()
  if (extension === '.json') return text.startsWith('{') ? 'ndjson' : 'json'
  if (/^\[\s*([\]{"]|$)/.test(text)) return 'json'
  if (/^\{\s*["}]/.test(text)) return 'ndjson'
  const delimiter = detectDelimiter(head)
  const isHeader = declaredDelimiter(head) !== null || headerCells(head, delimiter).some((cell) => columns.has(columnKey(cell)))
  if (!isHeader) return 'lines'
  return delimiter === '\t' ? 'tsv' : 'csv'
}

/**
 * The delimiter that the first line declares (`sep=;`), else the one that stands most often outside quotes in it: comma, semicolon
 * (Excel in much of Europe) or tab.
 */
export function detectDelimiter(head: Buffer): string {
  const declared = declaredDelimiter(head)
  if (declared !== null) return declared
  const outsideQuotes = firstLine(head).replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length
  return ([',', ';', '\t'] as const).reduce((best, next) => (count(next) > count(best) ? next : best))
}

function headerCells(head: Buffer, delimiter: string): string[] {
  return firstLine(head)
    .split(delimiter)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

function firstLine(head: Buffer): string {
  const text = head.toString('utf8')
  return /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? ''
}
