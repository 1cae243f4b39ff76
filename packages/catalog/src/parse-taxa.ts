import { type DatedProtection, type Group, ranks, type TaxonEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, oneOf, phrase, provenance } from './check-row.ts'
import { type Instrument, readSpan } from './parse-instruments.ts'
import { parseYamlList, type YamlRow, type YamlValue } from './parse-yaml.ts'

/** A taxon with who says so; the source is also that of its scientific name as a term. */
export interface TaxonRow {
  readonly entry: TaxonEntry
  readonly source: string
}

/** Where each taxon is declared, and in which group: also those whose row has problems, so that their terms are not blamed. */
export type DeclaredTaxa = Map<string, { readonly group: Group; readonly file: string; readonly line: number }>

/** Reads `taxa/<group>.yaml` and adds its names to `declared`. */
export function parseTaxa(
  file: CatalogFile,
  group: Group,
  report: Report,
  instruments: readonly Instrument[],
  declared: DeclaredTaxa,
): TaxonRow[] {
  const columns = instruments.map(({ column }) => column)
  const keys = { required: ['taxon', 'rank', ...columns, 'source', 'checked'], optional: ['other', 'note'] }
  return parseYamlList<string>(file, keys, report).flatMap((row) => {
    const at = { file: file.file, line: row.line }
    const entry = complete({
      at,
      taxon: readName(row, group, declared, file.file),
      rank: oneOf(row, 'rank', ranks),
      group,
      protection: [...instruments.flatMap((instrument) => readListing(row, instrument)), ...readOther(row)],
    })
    const source = provenance(row)
    return entry && source !== undefined ? [{ entry, source }] : []
  })
}

/** The scientific name: as many words as its rank has, and declared once in the whole catalogue. */
function readName(row: YamlRow<string>, group: Group, declared: DeclaredTaxa, file: string): string | undefined {
  const taxon = phrase(row, 'taxon')
  if (taxon === undefined) return undefined
  const first = declared.get(taxon)
  if (first) {
    row.complain('taxon', `"${taxon}" stands already in ${first.file}, line ${first.line}`)
    return undefined
  }
  declared.set(taxon, { group, file, line: row.line })

  const rank = row.cell('rank')
  const words = taxon.split(' ').length
  const fits = rank === 'hybrid' || (rank === 'subspecies' ? words >= 3 : words === (rank === 'species' ? 2 : 1))
  if (fits && /^\p{Lu}/u.test(taxon)) return taxon
  row.complain(
    'taxon',
    `is "${taxon}"; expected the scientific name of a ${rank}: a capital first, species 2 words, above 1 word`,
  )
  return undefined
}

/** What one instrument says: a map from edition to list, or one list while the instrument has a single edition. */
function readListing(row: YamlRow<string>, instrument: Instrument): DatedProtection[] {
  const { column, editions } = instrument
  const [only] = editions
  const byEdition =
    row.pairs(column) ??
    (editions.length === 1 && only
      ? new Map<string, YamlValue>([[only.edition, { text: row.cell(column), line: row.line }]])
      : null)
  const names = editions.map(({ edition }) => edition).join(', ')
  if (!byEdition) {
    row.complain(column, `is not a map by edition; expected a list or none for each of ${names}`)
    return []
  }
  const unknown = [...byEdition.keys()].filter((key) => !editions.some(({ edition }) => edition === key))
  if (unknown.length > 0) row.complain(column, `has the edition "${unknown.join('", "')}"; expected ${names}`)

  return editions.flatMap(({ edition, from, until }) => {
    const status = byEdition.get(edition)?.text
    if (status === 'none') return []
    if (status === undefined) row.complain(column, `does not say what holds under ${edition}; expected a list or none`)
    else if (isStatus(status, instrument.lists)) return [{ instrument: instrument.instrument, status, edition, from, until }]
    else
      row.complain(
        column,
        `is "${status}"; expected none, one of ${instrument.lists.join(', ')}, or several in this order with / between`,
      )
    return []
  })
}

/** "I", or a split listing such as "I/II": every list once, in the instrument's order. Without lists there is nothing to judge by. */
function isStatus(status: string, lists: readonly string[]): boolean {
  if (lists.length === 0) return true
  const parts = status.split('/')
  return parts.join('/') === lists.filter((list) => parts.includes(list)).join('/')
}

/** Instruments that protect the taxon at home. */
function readOther(row: YamlRow<string>): DatedProtection[] {
  const keys = { required: ['instrument', 'status', 'edition', 'from'], optional: ['until'] } as const
  return row.rows('other', keys).flatMap((inner) => {
    const protection = complete({
      instrument: phrase(inner, 'instrument'),
      status: phrase(inner, 'status'),
      edition: phrase(inner, 'edition'),
      ...readSpan(inner),
    })
    return protection ? [{ ...protection, until: protection.until ?? undefined }] : []
  })
}
