import type { Row } from './row.ts'

// Each check gives the value, or complains and gives undefined; `complete` then tells whether a row may be used.

/** A value that must not be empty. */
export function filled<Name extends string>(row: Row<Name>, name: Name): string | undefined {
  const text = row.cell(name)
  if (text !== '') return text
  row.complain(name, 'is empty')
  return undefined
}

/** A word or phrase as a seller types it: one space between words. */
export function phrase<Name extends string>(row: Row<Name>, name: Name): string | undefined {
  const text = filled(row, name)
  if (text === undefined || !/\s\s|[^\S ]/u.test(text)) return text
  row.complain(name, `is ${JSON.stringify(text)}; expected one plain space between words`)
  return undefined
}

export function oneOf<Name extends string, Value extends string>(
  row: Row<Name>,
  name: Name,
  allowed: readonly Value[],
): Value | undefined {
  const text = row.cell(name)
  const value = allowed.find((candidate) => candidate === text)
  if (value === undefined) row.complain(name, `is "${text}"; expected one of ${allowed.join(', ')}`)
  return value
}

/** As `oneOf`; null where the value is empty. */
export function oneOfOrNone<Name extends string, Value extends string>(
  row: Row<Name>,
  name: Name,
  allowed: readonly Value[],
): Value | null | undefined {
  if (row.cell(name) === '') return null
  const value = allowed.find((candidate) => candidate === row.cell(name))
  if (value === undefined) row.complain(name, `is "${row.cell(name)}"; expected nothing or one of ${allowed.join(', ')}`)
  return value
}

/** Values separated by spaces; empty means none. */
export function eachOf<Name extends string, Value extends string>(
  row: Row<Name>,
  name: Name,
  allowed: readonly Value[],
): readonly Value[] | undefined {
  const words = row.cell(name).split(/\s+/).filter(Boolean)
  const unknown = words.filter((word) => !allowed.some((candidate) => candidate === word))
  if (unknown.length === 0) return allowed.filter((candidate) => words.includes(candidate))
  row.complain(name, `has "${unknown.join('", "')}"; expected words out of ${allowed.join(', ')}, separated by spaces`)
  return undefined
}

/** A day that exists, written YYYY-MM-DD. */
export function day<Name extends string>(row: Row<Name>, name: Name): string | undefined {
  const text = row.cell(name)
  if (isDay(text)) return text
  row.complain(name, `is "${text}"; expected a date YYYY-MM-DD`)
  return undefined
}

/** A whole number of at least `least`. */
export function count<Name extends string>(row: Row<Name>, name: Name, least: number): number | undefined {
  const text = row.cell(name)
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text)
  row.complain(name, `is "${text}"; expected a whole number from ${least} up`)
  return undefined
}

/** A number such as 3.5 or -2. */
export function decimal<Name extends string>(row: Row<Name>, name: Name): number | undefined {
  const text = row.cell(name)
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  row.complain(name, `is "${text}"; expected a number such as 3.5 or -2`)
  return undefined
}

/** Who says so, and when it was checked: the columns that every row of knowledge carries. Gives the source. */
export function provenance(row: Row<'source' | 'checked'>): string | undefined {
  const source = filled(row, 'source')
  const checked = day(row, 'checked')
  return checked === undefined ? undefined : source
}

/** The parts when every one was read, else undefined. */
export function complete<Parts extends object>(
  parts: Parts,
): { [Key in keyof Parts]: Exclude<Parts[Key], undefined> } | undefined {
  if (Object.values(parts).includes(undefined)) return undefined
  return parts as { [Key in keyof Parts]: Exclude<Parts[Key], undefined> }
}

function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !date || month > 12) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const daysInMonth = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return date <= daysInMonth
}
