import { groups, type Language, products, type TermEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, eachOf, oneOf, phrase, provenance } from './check-row.ts'
import { parseCsv } from './parse-csv.ts'

/** Reads `products/<language>.csv`: parts, derivatives and articles. */
export function parseProducts(file: CatalogFile, language: Language, report: Report): TermEntry[] {
  const columns = ['term', 'product', 'groups', 'source', 'checked', 'note'] as const
  return parseCsv(file, columns, report).flatMap((row) => {
    const read = complete({
      term: phrase(row, 'term'),
      product: oneOf(row, 'product', products),
      groups: eachOf(row, 'groups', groups),
      source: provenance(row),
    })
    if (!read) return []
    const { term, product, source } = read
    const at = { file: file.file, line: row.line }
    return [{ at, term, language, meaning: { kind: 'product', product, groups: read.groups }, source }]
  })
}
