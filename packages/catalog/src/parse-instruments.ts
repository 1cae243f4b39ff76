import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, day, filled, phrase } from './check-row.ts'
import { parseYamlList, type YamlRow } from './parse-yaml.ts'
import type { Row } from './row.ts'

/** One edition of an instrument's lists: in force from its first day until the day before `until`. */
interface Edition {
  readonly edition: string
  readonly from: string
  readonly until: string | undefined
}

/** A dated list of protected taxa, which every file of `taxa/` answers in the key `column`. */
export interface Instrument {
  readonly instrument: string
  readonly column: string
  /** The lists a taxon may stand on, in the order in which a split listing names them. */
  readonly lists: readonly string[]
  readonly editions: readonly Edition[]
}

/** Reads `instruments.yaml`. */
export function parseInstruments(file: CatalogFile, report: Report): Instrument[] {
  const keys = { required: ['instrument', 'column', 'lists', 'editions', 'source'], optional: ['checked', 'note'] } as const
  return parseYamlList(file, keys, report).flatMap((row) => {
    const source = filled(row, 'source')
    if (row.list('lists').length === 0) row.complain('lists', 'is empty; expected the lists of the instrument, such as [I, II]')
    const entry = complete({
      instrument: phrase(row, 'instrument'),
      column: filled(row, 'column'),
      lists: row.list('lists').map(({ text }) => text),
      editions: readEditions(row),
    })
    return entry && source ? [entry] : []
  })
}

/** An edition with a bad date is reported and kept, so that the taxa which name it are not blamed for it. */
function readEditions(row: YamlRow<'editions'>): readonly Edition[] {
  const keys = { required: ['edition', 'from'], optional: ['until'] } as const
  const editions = row.rows('editions', keys).map((inner) => {
    const { from = '', until } = readSpan(inner)
    return { edition: phrase(inner, 'edition') ?? '', from, until: until ?? undefined }
  })
  if (editions.length === 0) row.complain('editions', 'is empty; expected entries such as { edition: CoP20, from: 2026-03-05 }')
  return editions
}

/** The first day of a protection and, null while it is open, the day on which it no longer holds. */
export function readSpan(row: Row<'from' | 'until'>): { from: string | undefined; until: string | null | undefined } {
  const from = day(row, 'from')
  const until = row.cell('until') === '' ? null : day(row, 'until')
  if (from && until && until <= from) row.complain('until', `is ${until}; expected a day after ${from}`)
  return { from, until }
}
