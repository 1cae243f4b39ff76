import type { Figure } from '../../statistics/list-figures.ts'
import type { MeasureId } from '../../statistics/measure-id.ts'

/** What some measures add up to among some figures. */
export function sumOf(figures: readonly Figure[], measures: readonly MeasureId[]): number {
  return figures.reduce((sum, { measure, amount }) => (measures.includes(measure) ? sum + amount : sum), 0)
}
