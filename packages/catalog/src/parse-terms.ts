import { type Group, type Language, products, type TermEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, filled, oneOf, oneOfOrNone, phrase, provenance } from './check-row.ts'
import { parseCsv } from './parse-csv.ts'
import type { DeclaredTaxa } from './parse-taxa.ts'
import type { Row } from './row.ts'

/** `plain`, or `beside` for an ordinary word that counts only directly beside a product or live cue. */
const uses = ['plain', 'beside'] as const

/** Reads `terms/<group>.<language>.csv`: names under which taxa of one group are traded. */
export function parseTerms(
  file: CatalogFile,
  group: Group,
  language: Language,
  report: Report,
  declared: DeclaredTaxa,
): TermEntry[] {
  const columns = ['term', 'taxon', 'implies', 'use', 'source', 'checked', 'note'] as const
  return parseCsv(file, columns, report).flatMap((row) => {
    const read = complete({
      term: phrase(row, 'term'),
      taxon: taxonOfGroup(row, group, declared),
      implies: oneOfOrNone(row, 'implies', products),
      use: oneOf(row, 'use', uses),
      source: provenance(row),
    })
    if (!read) return []
    const { term, taxon, implies, use, source } = read
    const at = { file: file.file, line: row.line }
    return [{ at, term, language, meaning: { kind: 'taxon', taxon, implies, ambiguous: use === 'beside' }, source }]
  })
}

/** A taxon that stands in `taxa/`. */
export function declaredTaxon(row: Row<'taxon'>, declared: DeclaredTaxa): string | undefined {
  const taxon = filled(row, 'taxon')
  if (taxon === undefined || declared.has(taxon)) return taxon
  row.complain('taxon', `is "${taxon}", which stands in no file of taxa/`)
  return undefined
}

function taxonOfGroup(row: Row<'taxon'>, group: Group, declared: DeclaredTaxa): string | undefined {
  const taxon = declaredTaxon(row, declared)
  const place = taxon === undefined ? undefined : declared.get(taxon)
  if (!place || place.group === group) return taxon
  row.complain(
    'taxon',
    `is "${taxon}" of the group ${place.group} (${place.file}); expected a taxon of the file's group ${group}`,
  )
  return undefined
}
