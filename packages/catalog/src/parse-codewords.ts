import { type Language, products, type TermEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, count, filled, oneOf, phrase, provenance } from './check-row.ts'
import { parseCsv } from './parse-csv.ts'
import type { DeclaredTaxa } from './parse-taxa.ts'
import { declaredTaxon } from './parse-terms.ts'
import type { Row } from './row.ts'

/** Reads `codewords/<language>.csv`: published code words with the context they need. */
export function parseCodewords(file: CatalogFile, language: Language, report: Report, declared: DeclaredTaxa): TermEntry[] {
  const columns = ['term', 'taxon', 'product', 'needs', 'context', 'ambiguity', 'source', 'checked', 'note'] as const
  return parseCsv(file, columns, report).flatMap((row) => {
    const read = complete({
      term: phrase(row, 'term'),
      taxon: declaredTaxon(row, declared),
      product: oneOf(row, 'product', products),
      needs: count(row, 'needs', 1),
      context: readContext(row),
      ambiguity: filled(row, 'ambiguity'),
      source: provenance(row),
    })
    if (!read) return []
    const { term, taxon, product, needs, context, source } = read
    const at = { file: file.file, line: row.line }
    return [{ at, term, language, meaning: { kind: 'codeword', taxon, product, context, needs }, source }]
  })
}

/** The words of which `needs` must stand in the listing, separated by `|`. */
function readContext(row: Row<'context'>): readonly string[] | undefined {
  const words = row.cell('context').split('|')
  if (words.every((word) => word !== '' && word === word.trim()) && new Set(words).size === words.length) return words
  row.complain('context', `is "${row.cell('context')}"; expected different words with | between them and no space around it`)
  return undefined
}
