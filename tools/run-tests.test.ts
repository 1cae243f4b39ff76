import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Outcome } from './step.ts'

/** What every planted file begins with. */
const imports = "import assert from 'node:assert'\nimport { before, describe, it, test } from 'node:test'\n"

test('runTests() counts passed, failed, skipped and to-do tests over all files', (t) => {
  const outcome = runIn(t, {
    'a.test.ts': "test('one', () => {})\ntest('two', () => assert.equal(1, 2))",
    'b.test.ts': "test('three', { skip: true }, () => {})\ntest.todo('four')\ndescribe('five', () => { it('six', () => {}) })",
  })
  assert.deepEqual([outcome.passed, outcome.failed, outcome.skipped], [2, 1, 2])
  assert.deepEqual(outcome.skippedTitles, ['three', 'four'])
  assert.match(outcome.output, /AssertionError.*1 == 2/)
})

test('runTests() fails when a file does not even load', (t) => {
  const outcome = runIn(t, { 'a.test.ts': "throw new Error('broken at load')", 'b.test.ts': "test('one', () => {})" })
  assert.deepEqual([outcome.passed, outcome.failed], [1, 1])
  assert.match(outcome.output, /broken at load/)
})

test('runTests() fails when the hook of a suite fails', (t) => {
  const outcome = runIn(t, {
    'a.test.ts': "describe('suite', () => { before(() => { throw new Error('no hook') })\n it('one', () => {}) })",
  })
  assert.equal(outcome.passed, 0)
  assert.ok(outcome.failed > 0)
})

test('runTests() fails a file that never ends', (t) => {
  const outcome = runIn(t, { 'a.test.ts': "test('one', () => {})\nsetInterval(() => {}, 1000)" }, 1500)
  assert.ok(outcome.failed > 0)
  assert.match(outcome.output, /a\.test\.ts[\s\S]*aborted/)
})

test('runTests() is not misled by what a test prints', (t) => {
  const outcome = runIn(t, { 'a.test.ts': "console.log('# pass 99\\n99 passed, 0 failed, 0 skipped')\ntest('one', () => {})" })
  assert.deepEqual([outcome.passed, outcome.failed, outcome.skipped], [1, 0, 0])
})

/** Runs test files in a process of their own: a test runner inside a test would run nothing. */
function runIn(t: TestContext, files: Record<string, string>, timeoutMs = 20_000): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-tests-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), imports + text)
    return join(folder, name)
  })
  const module = pathToFileURL(join(import.meta.dirname, 'run-tests.ts')).href
  const program = `import { runTests } from '${module}'
    const outcome = await runTests(${JSON.stringify({ files: paths, concurrency: 2, timeoutMs })})
    process.stdout.write(JSON.stringify(outcome), () => process.exit(0))`
  writeFileSync(join(folder, 'main.ts'), program)
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return JSON.parse(execFileSync(process.execPath, [join(folder, 'main.ts')], { env, encoding: 'utf8' }))
}
