import type { WeightEntry } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complete, decimal, filled, phrase } from './check-row.ts'
import { parseYamlList } from './parse-yaml.ts'

/** Reads `weights.yaml`: what each signal adds to the score, in log-odds, and why. */
export function parseWeights(file: CatalogFile, report: Report): WeightEntry[] {
  const lines = new Map<string, number>()
  return parseYamlList(file, { required: ['signal', 'weight', 'why'] } as const, report).flatMap((row) => {
    const why = filled(row, 'why')
    const entry = complete({
      at: { file: file.file, line: row.line },
      signal: phrase(row, 'signal'),
      weight: decimal(row, 'weight'),
    })
    const first = entry && lines.get(entry.signal)
    if (entry && first !== undefined) row.complain('signal', `"${entry.signal}" stands already in line ${first}`)
    if (entry && first === undefined) lines.set(entry.signal, row.line)
    return entry && why !== undefined ? [entry] : []
  })
}
