import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { closingLine, runSteps } from './run-steps.ts'
import type { Outcome, Step } from './step.ts'

const passes: Step = { name: 'types', run: async () => outcome({ passed: 1 }) }
const fails: Step = { name: 'imports', run: async () => outcome({ failed: 1, output: 'first line\nsecond line' }) }
const throws: Step = { name: 'schemas', run: () => Promise.reject(new Error('fell over')) }
const lacks: Step = {
  name: 'browser tests',
  missing: 'no Chromium: install it',
  run: () => Promise.reject(new Error('must not run')),
}
const tests: Step = {
  name: 'pure tests',
  run: async () => outcome({ passed: 40, skipped: 1, skippedTitles: ['screen() copes'], output: 'all of it' }),
}

test('runSteps() runs every step although one fails and one throws, and adds up', async () => {
  const { totals, lines } = await runThrough([fails, throws, passes, tests], false)
  assert.deepEqual(totals, { passed: 41, failed: 2, skipped: 1 })
  assert.deepEqual(
    lines.filter((line) => /^[✓✗-] /.test(line)).map((line) => line.slice(0, 12).trim()),
    ['✗ imports', '✗ schemas', '✓ types', '✓ pure tests'],
  )
})

test('runSteps() prints the whole output of what failed and nothing of what passed', async () => {
  const { lines } = await runThrough([fails, throws, passes, tests], false)
  const text = lines.join('\n')
  assert.match(text, / {4}first line\n {4}second line/)
  assert.match(text, /fell over/)
  assert.doesNotMatch(text, /all of it/)
})

test('runSteps() skips what this machine lacks, says how to get it, and runs nothing of it', async () => {
  const { totals, lines } = await runThrough([lacks], false)
  assert.deepEqual(totals, { passed: 0, failed: 0, skipped: 1 })
  assert.match(lines.join('\n'), /browser tests\s+skipped\n.*no Chromium: install it/)
})

test('runSteps() names the single tests that were skipped', async () => {
  const { lines } = await runThrough([tests], false)
  assert.match(lines.join('\n'), /not run: screen\(\) copes/)
})

test('runSteps() fails in CI what would be skipped elsewhere', async () => {
  const { totals, lines } = await runThrough([lacks, tests], true)
  assert.deepEqual(totals, { passed: 40, failed: 2, skipped: 0 })
  assert.match(lines.join('\n'), /In CI nothing may be skipped/)
  assert.match(lines.join('\n'), /not run: no Chromium: install it/)
})

test('closingLine() has the form that CI reads', () => {
  assert.equal(closingLine({ passed: 12, failed: 0, skipped: 3 }), '12 passed, 0 failed, 3 skipped')
})

async function runThrough(steps: readonly Step[], inCi: boolean) {
  const lines: string[] = []
  const totals = await runSteps(steps, { inCi, print: (line) => lines.push(...stripVTControlCharacters(line).split('\n')) })
  return { totals, lines }
}

function outcome(part: Partial<Outcome>): Outcome {
  return { passed: 0, failed: 0, skipped: 0, output: '', ...part }
}
