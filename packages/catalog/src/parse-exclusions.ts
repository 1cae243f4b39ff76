import { exclusionReasons, groups, type Language, products, reaches, type TermEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, oneOf, phrase, provenance } from './check-row.ts'
import { parseCsv } from './parse-csv.ts'
import type { Row } from './row.ts'

/** Reads `exclusions/<language>.csv`: words that explain a look-alike away. */
export function parseExclusions(file: CatalogFile, language: Language, report: Report): TermEntry[] {
  const columns = ['term', 'because', 'reach', 'covers', 'source', 'checked', 'note'] as const
  return parseCsv(file, columns, report).flatMap((row) => {
    const read = complete({
      term: phrase(row, 'term'),
      because: oneOf(row, 'because', exclusionReasons),
      reach: oneOf(row, 'reach', reaches),
      covers: readCovers(row),
      source: provenance(row),
    })
    if (!read) return []
    const { term, because, reach, covers, source } = read
    const at = { file: file.file, line: row.line }
    return [{ at, term, language, meaning: { kind: 'exclusion', because, reach, covers }, source }]
  })
}

/** What it may explain: terms (`_` for a space inside one), `group:…`, `product:…`; a term comes out with its spaces, in lower case. */
function readCovers(row: Row<'covers'>): readonly string[] | undefined {
  const covers = row.cell('covers').split(/\s+/).filter(Boolean)
  const wrong = covers.filter((cover) => !isCover(cover))
  if (wrong.length === 0) return covers.map((cover) => (isScoped(cover) ? cover : cover.replaceAll('_', ' ').toLowerCase()))
  const expected = 'expected terms, group:<group> or product:<product> of the vocabulary, separated by spaces'
  row.complain('covers', `has "${wrong.join('", "')}"; ${expected}`)
  return undefined
}

function isCover(cover: string): boolean {
  if (!isScoped(cover)) return true
  const [scope, name] = cover.split(':')
  if (scope === 'group') return groups.some((group) => group === name)
  return scope === 'product' && products.some((product) => product === name)
}

/** No term contains a colon, so whatever has one means a group or a product. */
function isScoped(cover: string): boolean {
  return cover.includes(':')
}
