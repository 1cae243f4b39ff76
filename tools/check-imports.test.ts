import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceText } from './breach.ts'
import { findBreaches } from './check-imports.ts'

const manifests: readonly SourceText[] = [
  manifest('engine', { exports: ['.'] }),
  manifest('catalog', { exports: ['.', './taxa/*.yaml'], dependencies: ['engine'] }),
  manifest('casework', { exports: ['.'], dependencies: ['engine'] }),
  manifest('contract', { exports: ['.'], dependencies: ['engine'] }),
  manifest('server', { exports: ['.'], dependencies: ['engine', 'catalog', 'contract'] }),
  manifest('web', { exports: ['.'], dependencies: ['engine', 'contract'] }),
  manifest('cli', { exports: ['.'], dependencies: ['engine', 'catalog', 'contract'] }),
]

/** One line of code at a path, and the rule it breaks. */
const refused: readonly (readonly [rule: string, path: string, text: string])[] = [
  // packages
  ['package-order', 'packages/engine/src/screen.ts', "import { loadCatalog } from '@vigie/catalog'"],
  ['package-order', 'packages/catalog/src/index.ts', "export { fold } from '@vigie/casework'"],
  ['package-order', 'packages/cli/src/run.ts', "const app = await import('@vigie/server')"],
  ['package-order', 'packages/engine/src/screen.ts', "import type { Verdict } from '@vigie/engine'"],
  ['package-inside', 'packages/cli/src/run.ts', "import { screen } from '@vigie/engine/src/screen.ts'"],
  ['package-inside', 'packages/cli/src/run.ts', "import { screen } from '../../engine/src/screen.ts'"],
  ['package-inside', 'tools/print-schemas.ts', "import { nothing } from '@vigie/nowhere'"],
  ['unknown-package', 'packages/extras/src/index.ts', "import { screen } from '@vigie/engine'"],
  ['package-inside', 'tools/print-schemas.ts', "import { screen } from '../packages/engine/src/screen.ts'"],
  ['package-inside', 'packages/engine/src/screen.test.ts', "import { maskCode } from '../../../tools/mask-code.ts'"],
  ['undeclared-dependency', 'packages/web/src/main.tsx', "import { openRuleset } from '@vigie/catalog'"],
  ['web-is-client', 'packages/web/src/main.tsx', "import { readFileSync } from 'node:fs'"],
  ['web-is-client', 'packages/web/src/main.tsx', "import { chromium } from 'playwright-core'"],
  ['test-in-source', 'packages/engine/src/screen.ts', "import { hits } from './hits.fixture.ts'"],
  // the server's stages
  ['stage-order', 'packages/server/src/cases/open-case.ts', "import { draftNotice } from '../notices/draft-notice.ts'"],
  ['stage-order', 'packages/server/src/cases/open-case.ts', "import type { Notice } from '../notices/draft-notice.ts'"],
  ['stage-order', 'packages/server/src/statistics/count.ts', "const { page } = await import('../desk/case-page.ts')"],
  ['ground-knows-no-stage', 'packages/server/src/db/schema.ts', "import { openCase } from '../cases/open-case.ts'"],
  ['only-mains-know-all', 'packages/server/src/context.ts', "import { openCase } from './cases/open-case.ts'"],
  ['only-mains-know-all', 'packages/server/src/cases/open-case.ts', "import { wiring } from '../wiring.ts'"],
  ['unknown-folder', 'packages/server/src/cases/open-case.ts', "import { x } from '../extras/x.ts'"],
  // the world
  ['pure-package', 'packages/engine/src/screen.ts', "import { readFileSync } from 'node:fs'"],
  ['pure-package', 'packages/casework/src/fold-case.ts', "import { z } from 'zod'"],
  ['pure-package', 'packages/contract/src/problem.ts', "import { readFileSync } from 'node:fs'"],
  ['pure-package', 'packages/contract/src/problem.ts', "import fastify from 'fastify'"],
  ['pure-package', 'packages/engine/src/screen.test.ts', "import { createServer } from 'node:http'"],
  ...[
    'const now = Date.now()',
    'const now = new Date()',
    'const now = new Date',
    'const now = Date()',
    'const { now } = Date',
    'const { random } = Math',
    'const x = Math.random()',
    'const x = process.env.TZ',
    'const { env } = process',
    "const x = await fetch('https://example.org')",
    'const x = performance.now()',
    'const x = crypto.randomUUID()',
    'setTimeout(() => {}, 1)',
    'const x = globalThis',
    "console.log('x')",
    'const x = import.meta.url',
    'const x = words.sort((a, b) => a.localeCompare(b))',
    'const x = word.toLocaleLowerCase()',
    'const x = new Intl.NumberFormat().format(1)',
    'const x = date.toLocaleString(undefined)',
  ].map((text) => ['pure-package', 'packages/engine/src/screen.ts', text] as const),
  ['clock-in-stage', 'packages/server/src/cases/open-case.ts', 'const now = new Date()'],
  ['clock-in-stage', 'packages/server/src/cases/open-case.ts', 'const id = crypto.randomUUID()'],
  ['environment-elsewhere', 'packages/server/src/http/listen.ts', 'const port = process.env.PORT'],
  // writes
  ['sql-write', 'packages/server/src/cases/open-case.ts', 'await sql`INSERT INTO case_file (id) values (1)`'],
  ['sql-write', 'packages/server/src/cases/open-case.ts', "await sql('update case_file set status = 1')"],
  ['sql-write', 'packages/server/src/cases/open-case.ts', 'await sql("delete from case_file")'],
  ['sql-write', 'packages/server/src/cases/open-case.ts', "await tx.insertInto('case_file').execute()"],
  ['sql-write', 'packages/server/src/cases/open-case.ts', "await tx\n  .updateTable('case_file').execute()"],
  ['sql-write', 'packages/server/src/cases/open-case.ts', "await tx.deleteFrom('case_file').execute()"],
]

for (const [rule, path, text] of refused) {
  test(`findBreaches() refuses ${JSON.stringify(text)} in ${path}: ${rule}`, () => {
    const breaches = findBreaches([...manifests, { path, text: `// line one\n${text}` }])
    assert.deepEqual(
      breaches.map((found) => found.rule),
      [rule],
    )
    assert.equal(breaches[0]?.path, path)
    assert.ok((breaches[0]?.line ?? 0) >= 2, 'the line is that of the breach')
    assert.ok((breaches[0]?.why.length ?? 0) > 20, 'the breach says why')
  })
}

const allowed: readonly (readonly [path: string, text: string])[] = [
  ['packages/cli/src/run.ts', "import { screen } from '@vigie/engine'\nimport { readFileSync } from 'node:fs'"],
  ['packages/cli/src/run.ts', "import elephants from '@vigie/catalog/taxa/elephant.yaml'"],
  ['packages/engine/src/screen.ts', "import { fold } from './normalise/fold.ts'"],
  ['packages/contract/src/listing-input.ts', "import { z } from 'zod'"],
  ['packages/engine/src/screen.ts', "// Date.now() and import { x } from 'node:fs'\nconst word = 'Math.random()'"],
  ['packages/engine/src/screen.ts', 'const day = new Date(asOf)\nconst fetchable = it.process.fetch(1)'],
  [
    'packages/engine/src/screen.test.ts',
    "import { test } from 'node:test'\nimport fc from 'fast-check'\nconst x = Math.random()",
  ],
  ['packages/engine/src/hits.fixture.ts', "import assert from 'node:assert/strict'"],
  ['packages/engine/src/screen.test.ts', "import { hits } from './hits.fixture.ts'"],
  ['packages/web/e2e/page.e2e.ts', "import { chromium } from 'playwright-core'\nimport { test } from 'node:test'"],
  ['packages/web/src/listing.test.ts', "import { test } from 'node:test'"],
  [
    'packages/server/src/notices/draft-notice.ts',
    "import { openCase } from '../cases/open-case.ts'\nimport { x } from '../db/x.ts'",
  ],
  ['packages/server/src/wiring.ts', "import { openCase } from './cases/open-case.ts'\nimport { x } from './site/x.ts'"],
  ['packages/server/src/serve.ts', "import { wiring } from './wiring.ts'\nimport { readConfig } from './config.ts'"],
  ['packages/server/src/wiring.test.ts', "import { wiring } from './wiring.ts'\nimport { x } from './site/x.ts'"],
  ['packages/server/src/config.ts', 'export const port = process.env.PORT'],
  ['packages/server/src/cases/case-store.ts', "await tx.insertInto('case_file').execute()"],
  [
    'packages/server/src/cases/open-case.ts',
    '// insert into case_file\nconst rows = await sql`select * from case_file for update`',
  ],
  ['packages/server/src/db/migrations/0001-cases.ts', 'export const up = `insert into kind values (1)`'],
  ['packages/cli/src/run.ts', 'const text = `delete from case_file`'],
  ['tools/print-schemas.ts', "import { listingInput } from '@vigie/contract'"],
  ['tools/check-imports.test.ts', `const planted = "import { x } from '../packages/engine/src/x.ts'"`],
]

for (const [path, text] of allowed) {
  test(`findBreaches() allows ${JSON.stringify(text)} in ${path}`, () => {
    assert.deepEqual(findBreaches([...manifests, { path, text }]), [])
  })
}

test('findBreaches() reports every breach of a file, each on its line', () => {
  const text = "import { a } from '../notices/a.ts'\n\nconst now = Date.now()\nconst id = Math.random()"
  const breaches = findBreaches([...manifests, { path: 'packages/server/src/cases/open-case.ts', text }])
  assert.deepEqual(
    breaches.map(({ line, rule }) => [line, rule]),
    [
      [1, 'stage-order'],
      [3, 'clock-in-stage'],
      [4, 'clock-in-stage'],
    ],
  )
})

function manifest(name: string, { exports, dependencies = [] }: { exports: string[]; dependencies?: string[] }): SourceText {
  const entries = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, '0.1.0']))
  const text = JSON.stringify({
    exports: entries(exports),
    dependencies: entries(dependencies.map((other) => `@vigie/${other}`)),
  })
  return { path: `packages/${name}/package.json`, text }
}
