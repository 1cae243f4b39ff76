import { type CountingEntry, countingKinds, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, count, oneOf } from './check-row.ts'
import { parseYamlList } from './parse-yaml.ts'

/** Reads `counting.yaml`: what words do beside a number. `from` belongs to number words, and to them alone. */
export function parseCounting(file: CatalogFile, report: Report): CountingEntry[] {
  const keys = { required: ['kind', 'language', 'words'], optional: ['from', 'source', 'checked', 'note'] } as const
  return parseYamlList(file, keys, report).flatMap((row) => {
    const words = row.list('words').map(({ text }) => text)
    if (words.length === 0) row.complain('words', 'is empty; expected words such as [pair, couple]')
    const twice = words.filter((word, index) => words.indexOf(word) !== index)
    if (twice.length > 0) row.complain('words', `has "${twice.join('", "')}" twice`)
    const kind = oneOf(row, 'kind', countingKinds)
    const isNumber = kind === 'number'
    if (!isNumber && row.cell('from') !== '')
      row.complain('from', `is "${row.cell('from')}"; expected nothing but for number words`)
    const from = isNumber ? count(row, 'from', 1) : null
    const entry = complete({ kind, language: oneOf(row, 'language', languages), from })
    if (!entry) return []
    const at = { file: file.file, line: row.line }
    return [{ at, kind: entry.kind, language: entry.language, words, ...(entry.from === null ? {} : { from: entry.from }) }]
  })
}
