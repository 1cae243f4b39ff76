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

The demo world (\`npm start\` without an argument) listens where HOST and PORT say and keeps to a folder \`demo\` in DATA_FOLDER. It
always rehearses and has a database and a secret of its own: MODE, DATABASE_URL, DATABASE_OWNER_URL, SMTP_URL, SECRET,
PUBLIC_CONTACT and OUTBOUND_ALLOW count for \`npm start -- --real\` and the other programs only.

| variable | left out | expected | what it does |
|---|---|---|---|
${rows.join('\n')}

This page is printed from \`packages/server/src/config.ts\`: \`node tools/print-configuration.ts\`.
`,
  'node tools/print-configuration.ts',
)
