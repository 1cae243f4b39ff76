/** One file as a checker sees it: its path from the repository's root, with forward slashes, and its text. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** A rule of the house broken at one place. `why` says what is wrong and what to do instead. */
export interface Breach {
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly why: string
}

/** Prints every breach and sets the exit code: 1 when there is one, 0 otherwise. */
export function printBreaches(breaches: readonly Breach[], checked: string): void {
  for (const { path, line, rule, why } of breaches) console.log(`${path}:${line}  ${rule}  ${why}`)
  console.log(breaches.length === 0 ? `${checked}: nothing to report` : `${checked}: ${breaches.length} to mend`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}

/** The line, counted from 1, on which the text's character `offset` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
