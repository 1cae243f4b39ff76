/**
 * `npm test`: every check and every test, one line each, and a closing line with the counts. `--static` leaves the tests out,
 * `--long` runs the tests that take minutes instead.
 * With CI=true nothing may be skipped. Exit code 0 when nothing failed, 1 when something did, 2 for an unknown option.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startTestCluster } from '@vigie/server/test-cluster'
import { missing } from './find-program.ts'
import { planTests, type TestKind, type TestRunName } from './plan-tests.ts'
import { listPaths } from './read-files.ts'
import { runProgram } from './run-program.ts'
import { closingLine, runSteps } from './run-steps.ts'
import { runTests } from './run-tests.ts'
import type { Step } from './step.ts'

const root = join(import.meta.dirname, '..')

const checks: readonly Step[] = [
  {
    name: 'format and lint',
    run: () =>
      runProgram('biome', ['ci', '--colors=off', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=200', '.']),
  },
  { name: 'types', run: () => runProgram('tsc', ['--noEmit']) },
  { name: 'imports', run: () => runTool('check-imports.ts') },
  { name: 'sizes and names', run: () => runTool('check-sizes.ts') },
  { name: 'documents', run: () => runTool('check-docs.ts') },
  { name: 'schemas', run: () => runTool('print-schemas.ts', '--check') },
  { name: 'configuration', run: () => runTool('print-configuration.ts', '--check') },
  { name: 'data protection', run: () => runTool('print-protection.ts', '--check') },
  { name: 'quality', run: () => runTool('print-quality.ts', '--check') },
  { name: 'dead code', run: () => runProgram('knip', ['--no-progress']) },
]

function runTool(file: string, ...args: readonly string[]) {
  return runProgram(process.execPath, [join(root, 'tools', file), ...args])
}

/** Tests that need PostgreSQL share one server; a file run by itself starts its own. */
async function withDatabases<T>({ needs, databases }: TestKind, run: () => Promise<T>): Promise<T> {
  if (needs !== 'postgresql') return run()
  const cluster = await startTestCluster()
  process.env.VIGIE_TEST_CLUSTER = cluster.url
  process.env.VIGIE_TEST_DATABASES = databases ?? ''
  try {
    return await run()
  } finally {
    await cluster.stop()
  }
}

function testSteps(run: TestRunName): Step[] {
  return planTests(listPaths(''), run).map(({ kind, files }) => ({
    name: kind.name,
    missing: kind.needs && missing(kind.needs, process.env),
    run: () =>
      withDatabases(kind, () =>
        runTests({
          files: files.map((path) => join(root, path)),
          // A browser and a server keep two cores busy on their own.
          concurrency: kind.needs === 'chromium' || kind.name === 'long tests' ? 1 : availableParallelism(),
          timeoutMs: (run === 'long' ? 50 : 15) * 60_000,
        }),
      ),
  }))
}

const options = process.argv.slice(2)
const unknown = options.find((option) => option !== '--static' && option !== '--long')
if (unknown !== undefined) {
  console.error(
    `Unknown option ${unknown}. Usage: npm test, npm run check for the checks without the tests, npm run test:long for the tests that take minutes.`,
  )
  process.exit(2)
}
const steps = options.includes('--long')
  ? testSteps('long')
  : options.includes('--static')
    ? checks
    : [...checks, ...testSteps('usual')]
const inCi = !['', '0', 'false'].includes(process.env.CI ?? '')
const totals = await runSteps(steps, { inCi, print: (line) => console.log(line) })
console.log(closingLine(totals))
process.exitCode = totals.failed === 0 ? 0 : 1
