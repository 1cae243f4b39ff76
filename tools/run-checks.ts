/**
 * `npm test`: every check and every test, one line each, and a closing line with the counts. `--static` leaves the tests out.
 * With CI=true nothing may be skipped. Exit code 0 when nothing failed, 1 when something did, 2 for an unknown option.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { missing } from './find-program.ts'
import { planTests } from './plan-tests.ts'
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
  { name: 'dead code', run: () => runProgram('knip', ['--no-progress']) },
]

function runTool(file: string, ...args: readonly string[]) {
  return runProgram(process.execPath, [join(root, 'tools', file), ...args])
}

function testSteps(): Step[] {
  return planTests(listPaths('')).map(({ kind, files }) => ({
    name: kind.name,
    missing: kind.needs && missing(kind.needs, process.env),
    run: () =>
      runTests({
        files: files.map((path) => join(root, path)),
        // A browser and a server keep two cores busy on their own.
        concurrency: kind.needs === 'chromium' ? 1 : availableParallelism(),
        timeoutMs: 5 * 60_000,
      }),
  }))
}

const options = process.argv.slice(2)
const unknown = options.find((option) => option !== '--static')
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}. Usage: npm test, or npm run check for the checks without the tests.`)
  process.exit(2)
}
const steps = options.includes('--static') ? checks : [...checks, ...testSteps()]
const inCi = !['', '0', 'false'].includes(process.env.CI ?? '')
const totals = await runSteps(steps, { inCi, print: (line) => console.log(line) })
console.log(closingLine(totals))
process.exitCode = totals.failed === 0 ? 0 : 1
