import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import { type Measure, measures } from './measures.ts'

/**
 * The measures with these names, where a name is a measure or the beginning of several: "reports", "outcomes.removed". All of
 * them where none is named.
 */
export function chooseMeasures(names: readonly string[] | undefined): Result<readonly Measure[], RefusalOf<'measure-unknown'>> {
  if (names === undefined) return ok(measures)
  const isNamed = (name: string) => (measure: Measure) => measure.id === name || measure.id.startsWith(`${name}.`)
  const unknown = names.find((name) => !measures.some(isNamed(name)))
  if (unknown !== undefined) return refuse({ code: 'measure-unknown', measure: unknown })

  return ok(measures.filter((measure) => names.some((name) => isNamed(name)(measure))))
}
