import type { DecisionThresholds } from '@vigie/engine'
import type { CatalogFile, Report } from './catalog-file.ts'
import { decimal } from './check-row.ts'
import { parseYamlMap } from './parse-yaml.ts'

/** Reads `policies/model.yaml`: from which score of a flagged listing the model policy blocks. Other keys are left alone. */
export function parsePolicy(file: CatalogFile, report: Report): DecisionThresholds | undefined {
  const row = parseYamlMap(file, { required: ['blockFromScore'], open: true } as const, report)
  const blockFromScore = row && decimal(row, 'blockFromScore')
  if (row && blockFromScore !== undefined && (blockFromScore < 0 || blockFromScore > 100)) {
    row.complain('blockFromScore', `is ${blockFromScore}; expected a score from 0 to 100`)
  }
  return blockFromScore === undefined ? undefined : { blockFromScore }
}
