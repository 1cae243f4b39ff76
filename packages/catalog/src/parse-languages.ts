import { type LanguageEntry, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, oneOf } from './check-row.ts'
import { parseYamlList } from './parse-yaml.ts'

/** Reads `languages.yaml`: the short words by which each language is recognised. */
export function parseLanguages(file: CatalogFile, report: Report): LanguageEntry[] {
  const keys = { required: ['language', 'words'], optional: ['source', 'checked', 'note'] } as const
  return parseYamlList(file, keys, report).flatMap((row) => {
    const words = row.list('words').map(({ text }) => text)
    if (words.length === 0) row.complain('words', 'is empty; expected words such as [the, and]')
    const twice = words.filter((word, index) => words.indexOf(word) !== index)
    if (twice.length > 0) row.complain('words', `has "${twice.join('", "')}" twice`)
    const entry = complete({ at: { file: file.file, line: row.line }, language: oneOf(row, 'language', languages), words })
    return entry ? [entry] : []
  })
}
