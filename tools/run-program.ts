import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import type { Outcome } from './step.ts'

const root = join(import.meta.dirname, '..')

/** A check that hangs is stopped, so that the others still report. */
const timeoutMs = 5 * 60_000

/** Runs one checking program in the repository's root; it passes when its exit code is 0. Its words are kept, not shown. */
export function runProgram(command: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    // Programs of node_modules first, among them Node 24 itself.
    const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.on('error', (error) =>
      resolve({ passed: 0, failed: 1, skipped: 0, output: `${command} did not start: ${error.message}` }),
    )
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ passed: 1, failed: 0, skipped: 0, output })
      else
        resolve({ passed: 0, failed: 1, skipped: 0, output: `${output}\n${command} ended with ${signal ?? `exit code ${code}`}` })
    })
  })
}
