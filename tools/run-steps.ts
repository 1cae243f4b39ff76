import { styleText } from 'node:util'
import type { Outcome, Step } from './step.ts'

export interface Totals {
  passed: number
  failed: number
  skipped: number
}

/** Where and how strictly steps run. In CI nothing may be skipped: what cannot run has failed. */
export interface Surroundings {
  readonly inCi: boolean
  print(line: string): void
}

/** Runs every step, also after one that failed, prints a line for each, and returns the totals. */
export async function runSteps(steps: readonly Step[], surroundings: Surroundings): Promise<Totals> {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 }
  for (const step of steps) {
    const started = performance.now()
    const outcome = strict(step.missing ? skipped(step.missing) : await runSafely(step), surroundings.inCi)
    printOutcome(step, outcome, (performance.now() - started) / 1000, surroundings)
    totals.passed += outcome.passed
    totals.failed += outcome.failed
    totals.skipped += outcome.skipped
  }
  return totals
}

/** The one line that everything that reads our output looks for. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** A step that throws has failed; the steps after it still run. */
async function runSafely(step: Step): Promise<Outcome> {
  try {
    return await step.run()
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function skipped(why: string): Outcome {
  return { passed: 0, failed: 0, skipped: 1, output: why, skippedTitles: [why] }
}

function strict(outcome: Outcome, inCi: boolean): Outcome {
  if (!inCi || outcome.skipped === 0) return outcome
  const titles = outcome.skippedTitles?.map((title) => `not run: ${title}`).join('\n') ?? ''
  const output = [outcome.output, 'In CI nothing may be skipped.', titles].filter(Boolean).join('\n')
  return { passed: outcome.passed, failed: outcome.failed + outcome.skipped, skipped: 0, output }
}

function printOutcome({ name }: Step, outcome: Outcome, seconds: number, { print }: Surroundings): void {
  const { passed, failed } = outcome
  const tests = passed + failed > 1 ? `  ${passed} of ${passed + failed}` : ''
  const line = `${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s${tests}`
  if (failed > 0) {
    print(`${styleText('red', '✗')} ${line}`)
    print(outcome.output.trimEnd().replace(/^(?=.)/gm, '    '))
    return
  }
  print(passed > 0 ? `${styleText('green', '✓')} ${line}` : `${styleText('yellow', '-')} ${name.padEnd(22)} skipped`)
  for (const title of outcome.skippedTitles ?? []) print(`    not run: ${title}`)
}
