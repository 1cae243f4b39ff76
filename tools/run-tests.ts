import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import type { Outcome } from './step.ts'

interface TestSummary {
  readonly success: boolean
  readonly counts: { readonly tests: number; readonly passed: number; readonly skipped: number; readonly todo: number }
}

/** How a set of test files runs. */
export interface TestRun {
  readonly files: readonly string[]
  /** How many files at once. */
  readonly concurrency: number
  /** The whole run stops after this: a file that never ends (an open server, a timer) is stopped and has failed. */
  readonly timeoutMs: number
}

/** Runs test files, each in a Node of its own, and counts their tests from the runner's events. */
export async function runTests({ files, concurrency, timeoutMs }: TestRun): Promise<Outcome> {
  const stream = run({ files: [...files], concurrency, signal: AbortSignal.timeout(timeoutMs) })
  const skippedTitles: string[] = []
  let summary = null as TestSummary | null
  stream.on('test:pass', ({ name, skip, todo }) => {
    if (skip !== undefined || todo !== undefined) skippedTitles.push(name)
  })
  // One summary comes for each file, and last one without a file for the whole run.
  stream.on('test:summary', (of) => {
    if (of.file === undefined) summary = of
  })
  let output = ''
  for await (const chunk of stream.compose(new spec())) output += chunk

  if (summary === null) return { passed: 0, failed: 1, skipped: 0, output: `${output}\nThe test runner ended without a summary.` }
  const { tests, passed, skipped, todo } = summary.counts
  // A failing hook of a suite fails no test: the run's own word counts too.
  const failed = Math.max(tests - passed - skipped - todo, summary.success ? 0 : 1)
  return { passed, failed, skipped: skipped + todo, output, skippedTitles }
}
