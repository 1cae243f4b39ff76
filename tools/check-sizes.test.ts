import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBreaches } from './check-sizes.ts'

const long = 'const x = 1\n'.repeat(301)

/** What is planted, and the rule it breaks. */
const refused: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['long-file', 'packages/engine/src/screen.ts', long],
  ['long-file', 'packages/engine/src/screen.ts', `// long file:\n${long}`],
  ['long-file', 'packages/engine/src/screen.ts', `${long}// long file: a reason that comes too late\n`],
  ['long-file', 'packages/web/src/styles/page.css', 'p { color: red }\n'.repeat(301)],
  ['empty-name', 'packages/engine/src/text-utils.ts', ''],
  ['empty-name', 'packages/engine/src/case.service.ts', ''],
  ['empty-name', 'packages/engine/src/helpers/fold.ts', ''],
  ['empty-name', 'packages/engine/src/process-listing.ts', ''],
  ['kebab-case', 'packages/engine/src/foldTable.ts', ''],
  ['kebab-case', 'packages/engine/src/fold_table.ts', ''],
  ['barrel', 'packages/engine/src/match/index.ts', ''],
  ['barrel', 'tools/index.ts', ''],
  ['default-export', 'packages/engine/src/screen.ts', 'export default function screen() {}'],
  ['default-export', 'packages/engine/src/screen.ts', 'const screen = 1\nexport { screen as default }'],
]

for (const [rule, path, text] of refused) {
  test(`findBreaches() refuses ${path} with ${JSON.stringify(text.slice(0, 40))}: ${rule}`, () => {
    assert.deepEqual(
      findBreaches([{ path, text }]).map((found) => found.rule),
      [rule],
    )
  })
}

const allowed: readonly (readonly [path: string, text: string])[] = [
  ['packages/engine/src/screen.ts', 'const x = 1\n'.repeat(300)],
  ['packages/engine/src/fold-table.ts', `// long file: one row a character, generated from Unicode's confusables\n${long}`],
  ['packages/cli/bin/vigie.mjs', `#!/usr/bin/env node\n// long file: because\n${long}`],
  ['packages/engine/src/index.ts', "export { screen } from './screen.ts'"],
  ['packages/engine/src/database-row.ts', '// no export default here'],
  ['packages/web/vite.config.ts', 'export default {}'],
  ['packages/web/src/pages/home.tsx', 'export default function Home() {}'],
  ['packages/engine/src/screen.db.test.ts', "const text = 'export default x'"],
]

for (const [path, text] of allowed) {
  test(`findBreaches() allows ${path} with ${JSON.stringify(text.slice(0, 40))}`, () => {
    assert.deepEqual(findBreaches([{ path, text }]), [])
  })
}

test('findBreaches() points a long file out at its first line too many', () => {
  assert.equal(findBreaches([{ path: 'packages/engine/src/screen.ts', text: long }])[0]?.line, 301)
})
