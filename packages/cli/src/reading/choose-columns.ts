import type { Listing } from '@vigie/engine'
import { Failure } from '../failure.ts'
import type { Column } from './read-csv.ts'

/** The fields of a listing that a column may fill. */
const listingFields = [
  'id',
  'url',
  'platform',
  'title',
  'description',
  'price',
  'currency',
  'country',
  'category',
  'seller',
  'published_at',
  'images',
] as const satisfies readonly (keyof Listing)[]

/** field of a listing → the name of the column that fills it, as `--map` gives it. */
export type ColumnMap = ReadonlyMap<string, string>

/** @throws Failure for anything but FIELD=COLUMN with a field of a listing */
export function parseColumnMap(given: readonly string[]): ColumnMap {
  return new Map(
    given.map((pair) => {
      const at = pair.indexOf('=')
      const field = pair.slice(0, at)
      const column = pair.slice(at + 1)
      if (at < 1 || column === '' || !isField(field))
        throw new Failure({ code: 'map-malformed', given: pair, fields: listingFields })
      return [field, column]
    }),
  )
}

/** The names under which a column with text may stand in a header. */
export function textColumnNames(map: ColumnMap): ReadonlySet<string> {
  return new Set(['title', 'description', ...map.values()])
}

/**
 * Which columns fill which fields: those named by `--map`, and those that bear a field's exact name and are not mapped.
 * @throws Failure when a mapped column is missing, a column that is needed stands twice, or none holds a text
 */
export function chooseColumns(names: readonly string[], map: ColumnMap): Column[] {
  for (const column of map.values()) {
    if (!names.includes(column)) throw new Failure({ code: 'column-missing', column, columns: names })
  }
  const mapped = new Set(map.values())
  const columns: Column[] = []
  for (const field of listingFields) {
    const name = map.get(field) ?? (mapped.has(field) ? null : field)
    const index = name === null ? -1 : names.indexOf(name)
    if (name === null || index === -1) continue
    if (names.indexOf(name, index + 1) !== -1) throw new Failure({ code: 'column-twice', column: name })
    columns.push({ index, field })
  }
  const hasText = columns.some(({ field }) => field === 'title' || field === 'description')
  if (!hasText) throw new Failure({ code: 'no-text-column', columns: names })
  return columns
}

function isField(field: string): boolean {
  return (listingFields as readonly string[]).includes(field)
}
