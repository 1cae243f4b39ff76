import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planTests } from './plan-tests.ts'

test('planTests() gives every test file to one kind, quick kinds first', () => {
  const paths = [
    'packages/web/e2e/page.e2e.ts',
    'stories/removal.story.test.ts',
    'packages/server/src/cases/open-case.db.test.ts',
    'packages/engine/src/screen.test.ts',
    'tools/check-docs.test.ts',
    'packages/engine/test/laws.test.ts',
    'packages/engine/src/screen.ts',
  ]
  assert.deepEqual(
    planTests(paths).map(({ kind, files }) => [kind.name, files]),
    [
      ['pure tests', ['packages/engine/src/screen.test.ts', 'tools/check-docs.test.ts', 'packages/engine/test/laws.test.ts']],
      ['database tests', ['packages/server/src/cases/open-case.db.test.ts']],
      ['stories', ['stories/removal.story.test.ts']],
      ['browser tests', ['packages/web/e2e/page.e2e.ts']],
    ],
  )
})

test('planTests() leaves out a kind that has no files yet', () => {
  assert.deepEqual(
    planTests(['packages/engine/src/screen.test.ts']).map(({ kind }) => kind.name),
    ['pure tests'],
  )
})

test('planTests() runs the database tests on the other database in the long run, and what is killed for minutes', () => {
  const paths = ['stories/crash.long.test.ts', 'packages/server/src/cases/open-case.db.test.ts', 'tools/check-docs.test.ts']
  assert.deepEqual(
    planTests(paths, 'long').map(({ kind, files }) => [kind.name, kind.databases ?? 'both', files]),
    [
      ['long tests', 'both', ['stories/crash.long.test.ts']],
      ['database tests on PGlite', 'pglite', ['packages/server/src/cases/open-case.db.test.ts']],
    ],
  )
  assert.deepEqual(
    planTests(paths).map(({ kind, files }) => [kind.name, kind.databases ?? 'both', files]),
    [
      ['pure tests', 'both', ['tools/check-docs.test.ts']],
      ['database tests', 'postgresql', ['packages/server/src/cases/open-case.db.test.ts']],
    ],
  )
})
