import { type InflectionEntry, languages } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, count, oneOf } from './check-row.ts'
import { parseYamlList } from './parse-yaml.ts'

const keys = {
  required: ['language', 'from', 'to'],
  optional: ['side', 'everyWord', 'least', 'endsIn', 'lastOf', 'before', 'source', 'checked', 'note'],
} as const

/** Reads `inflections.yaml`: which beginning or ending may stand instead of which, by language, and in which words. */
export function parseInflections(file: CatalogFile, report: Report): InflectionEntry[] {
  return parseYamlList(file, keys, report).flatMap((row) => {
    const everyWord = row.cell('everyWord') === '' ? 'false' : oneOf(row, 'everyWord', ['true', 'false'])
    const side = row.cell('side') === '' ? 'end' : oneOf(row, 'side', ['start', 'end'])
    const least = row.cell('least') === '' ? 0 : count(row, 'least', 1)
    const read = complete({ language: oneOf(row, 'language', languages), everyWord, side, least })
    const from = row.cell('from')
    const to = row.cell('to')
    if (from === to) row.complain('to', `is "${to}", the same as from; expected another ending`)
    if (row.cell('before') !== '' && row.cell('lastOf') === '') row.complain('before', 'stands without lastOf; expected both')
    if (!read) return []
    const at = { file: file.file, line: row.line }
    const letters = Object.fromEntries(
      (['endsIn', 'lastOf', 'before'] as const).flatMap((key) => (row.cell(key) === '' ? [] : [[key, row.cell(key)]])),
    )
    const where = { ...(read.side === 'start' && { side: read.side }), ...(read.least > 0 && { least: read.least }), ...letters }
    return [{ at, language: read.language, from, to, everyWord: read.everyWord === 'true', ...where }]
  })
}
