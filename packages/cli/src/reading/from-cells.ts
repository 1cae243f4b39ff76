import type { Row } from './row.ts'

/** Turn the cells of a table, which are all text, into what a listing holds: images are separated by spaces or `|`. */
export function fromCells(row: Row): Row {
  if ('problem' in row) return row
  const { images, ...texts } = row.value as Readonly<Record<string, string>>
  const addresses = images?.split(/[\s|]+/).filter((address) => address !== '') ?? []
  return { at: row.at, value: addresses.length > 0 ? { ...texts, images: addresses } : texts }
}
