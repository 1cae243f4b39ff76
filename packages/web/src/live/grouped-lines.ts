import type { ExplanationLine } from '@vigie/engine'

/** Lines that say the same, as one line and how often it holds. */
export interface GroupedLine {
  readonly line: ExplanationLine
  readonly times: number
}

/** Say a sentence once, at its first place, however often its words stand in the listing. */
export function groupedLines(lines: readonly ExplanationLine[]): GroupedLine[] {
  const groups = new Map<string, { line: ExplanationLine; times: number }>()
  for (const line of lines) {
    const known = groups.get(line.sentence)
    if (known) known.times += 1
    else groups.set(line.sentence, { line, times: 1 })
  }
  return [...groups.values()]
}
