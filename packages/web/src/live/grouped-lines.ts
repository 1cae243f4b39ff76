import type { ExplanationLine } from '@vigie/engine'

/** Lines that say the same, as one line and at how many places it holds. */
export interface GroupedLine {
  readonly line: ExplanationLine
  readonly times: number
}

/** Say a sentence once, at its first place, however often its words stand in the listing. */
export function groupedLines(lines: readonly ExplanationLine[]): GroupedLine[] {
  const groups = Map.groupBy(lines, ({ sentence }) => sentence)
  return [...groups.values()].flatMap((same) => {
    const [line] = same
    return line ? [{ line, times: new Set(same.map(placeOf)).size }] : []
  })
}

/** A place as a key: the same for whatever stands at it. */
export function placeOf({ field, start, end }: Pick<ExplanationLine, 'field' | 'start' | 'end'>): string {
  return `${field} ${start} ${end}`
}
