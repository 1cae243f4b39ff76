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

/** The names, as `columnKey` has them, under which a column with text may stand in a header. */
export function textColumnNames(map: ColumnMap): ReadonlySet<string> {
  return new Set(['title', 'description', ...map.values()].map(columnKey))
}

/** What two names of columns must share to be the same: the name without the space around it, in small letters. */
export function columnKey(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * Which columns fill which fields: those named by `--map`, and those that bear a field's name and are not mapped. Large and small
 * letters are the same, unless `--map` writes a name exactly as it stands.
 * @throws Failure when a mapped column is missing, a column that is needed stands twice, or none holds a text
 */
export function chooseColumns(names: readonly string[], map: ColumnMap): Column[] {
  for (const column of map.values()) {
    if (placesOf(column, names).length === 0) throw new Failure({ code: 'column-missing', column, columns: names })
  }
  const mapped = new Set([...map.values()].flatMap((column) => placesOf(column, names)))
  const columns: Column[] = []
  for (const field of listingFields) {
    const name = map.get(field)
    const places = name === undefined ? placesOf(field, names).filter((place) => !mapped.has(place)) : placesOf(name, names)
    const [index, second] = places
    if (index === undefined) continue
    if (second !== undefined) throw new Failure({ code: 'column-twice', column: names[second] ?? field })
    columns.push({ index, field })
  }
  const hasText = columns.some(({ field }) => field === 'title' || field === 'description')
  if (!hasText) throw new Failure({ code: 'no-text-column', columns: names })
  return columns
}

/** Where a name stands in a header: as it is written, else whatever its letters. */
function placesOf(name: string, names: readonly string[]): number[] {
  const where = (matches: (other: string) => boolean) => names.flatMap((other, place) => (matches(other) ? [place] : []))
  const exact = where((other) => other === name)
  return exact.length > 0 ? exact : where((other) => columnKey(other) === columnKey(name))
}

function isField(field: string): boolean {
  return (listingFields as readonly string[]).includes(field)
}
