import { compileRuleset, copyUnitsBy, type Problem, type Ruleset } from '@vigie/engine'
import { bufferWriter } from './buffer-writer.ts'
import { loadCatalog } from './load-catalog.ts'

/** The ruleset of the catalogue in `folder`, by default the open one. Throws one Error that lists every problem as `file:line`. */
export function openRuleset(folder?: string): Ruleset {
  copyUnitsBy(bufferWriter)
  const load = loadCatalog(folder)
  if (!load.ok) throw unusable(load.problems)
  const compiled = compileRuleset(load.source)
  if (!compiled.ok) throw unusable(compiled.problems)
  return compiled.ruleset
}

function unusable(problems: readonly Problem[]): Error {
  const lines = problems.map(({ file, line, problem }) => `  ${file}:${line} ${problem}`)
  return new Error(`The catalogue has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${lines.join('\n')}`)
}
