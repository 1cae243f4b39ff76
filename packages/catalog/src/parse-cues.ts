import { cues, type Language, type TermEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, oneOf, phrase, provenance } from './check-row.ts'
import { parseCsv } from './parse-csv.ts'

/** Reads `cues/<language>.csv`: words that sell, seek, give, tell, ask, insist. */
export function parseCues(file: CatalogFile, language: Language, report: Report): TermEntry[] {
  const columns = ['term', 'cue', 'source', 'checked', 'note'] as const
  return parseCsv(file, columns, report).flatMap((row) => {
    const read = complete({ term: phrase(row, 'term'), cue: oneOf(row, 'cue', cues), source: provenance(row) })
    if (!read) return []
    const at = { file: file.file, line: row.line }
    return [{ at, term: read.term, language, meaning: { kind: 'cue', cue: read.cue }, source: read.source }]
  })
}
