import type { Report } from './catalog-file.ts'

/** One entry of a CSV or YAML file, read by the names of its columns or keys. */
export interface Row<Name extends string> {
  /** Where the entry begins. */
  readonly line: number
  /** The value as written; '' where the entry leaves it out. */
  cell(name: Name): string
  /** Reports `problem` about one value, at its own line; only the first complaint about a value is kept. */
  complain(name: Name, problem: string): void
}

/** A `complain` that reports each name once, and never a name in `silent` (a column that the whole file misses). */
export function complainOnce<Name extends string>(report: Report, lineOf: (name: Name) => number, silent: Iterable<Name> = []) {
  const complained = new Set<Name>(silent)
  return (name: Name, problem: string): void => {
    if (complained.has(name)) return
    complained.add(name)
    report(lineOf(name), `${name} ${problem}`)
  }
}
