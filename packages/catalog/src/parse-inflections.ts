import { type InflectionEntry, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, oneOf } from './check-row.ts'
import { parseYamlList } from './parse-yaml.ts'

/** Reads `inflections.yaml`: which ending may stand instead of which, by language. */
export function parseInflections(file: CatalogFile, report: Report): InflectionEntry[] {
  const keys = { required: ['language', 'from', 'to'], optional: ['everyWord', 'source', 'checked', 'note'] } as const
  return parseYamlList(file, keys, report).flatMap((row) => {
    const everyWord = row.cell('everyWord') === '' ? 'false' : oneOf(row, 'everyWord', ['true', 'false'])
    const read = complete({ language: oneOf(row, 'language', languages), everyWord })
    const from = row.cell('from')
    const to = row.cell('to')
    if (from === to) row.complain('to', `is "${to}", the same as from; expected another ending`)
    return read
      ? [{ at: { file: file.file, line: row.line }, language: read.language, from, to, everyWord: read.everyWord === 'true' }]
      : []
  })
}
