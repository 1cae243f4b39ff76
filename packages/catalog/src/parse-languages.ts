import { type LanguageEntry, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, oneOf } from './check-row.ts'
import { parseYamlList } from './parse-yaml.ts'

/** Reads `languages.yaml`: the short words by which each language is recognised, those near a name, and what links compounds. */
export function parseLanguages(file: CatalogFile, report: Report): LanguageEntry[] {
  const keys = { required: ['language', 'words'], optional: ['near', 'links', 'source', 'checked', 'note'] } as const
  return parseYamlList(file, keys, report).flatMap((row) => {
    const words = row.list('words').map(({ text }) => text)
    const near = row.list('near').map(({ text }) => text)
    if (words.length === 0) row.complain('words', 'is empty; expected words such as [the, and]')
    const links = row.list('links').map(({ text }) => text)
    for (const [name, list] of [
      ['words', words],
      ['near', near],
      ['links', links],
    ] as const) {
      const twice = list.filter((word, index) => list.indexOf(word) !== index)
      if (twice.length > 0) row.complain(name, `has "${twice.join('", "')}" twice`)
    }
    const at = { file: file.file, line: row.line }
    const entry = complete({ at, language: oneOf(row, 'language', languages), words })
    return entry ? [{ ...entry, ...(near.length > 0 && { near }), ...(links.length > 0 && { links }) }] : []
  })
}
