// Writes docs/configuration.md from the one schema of the environment. With --check it writes nothing and fails when it is stale.
import { variables } from '@vigie/server/config'
import { writeOrCheck } from './write-or-check.ts'

const rows = Object.entries(variables).map(
  ([name, { otherwise, expected, says }]) =>
    `| \`${name}\` | ${otherwise === null || otherwise === '' ? '–' : `\`${otherwise}\``} | ${expected} | ${says} |`,
)

writeOrCheck(
  'docs/configuration.md',
  `# Configuration

Vigie reads its settings from the environment, once, at its start. A wrong one stops it with a line for each, and an empty one
counts as left out. None is needed for a first try.

| variable | left out | expected | what it does |
|---|---|---|---|
${rows.join('\n')}

This page is printed from \`packages/server/src/config.ts\`: \`node tools/print-configuration.ts\`.
`,
  'node tools/print-configuration.ts',
)
