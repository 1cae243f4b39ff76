import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Write a printed document, or with --check among the arguments say that it is stale and end with exit code 1. */
export function writeOrCheck(path: string, text: string, command: string): void {
  const file = join(import.meta.dirname, '..', path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  if (process.argv.includes('--check')) {
    console.error(`${path}: not what the code says. Run: ${command}`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
  }
}
