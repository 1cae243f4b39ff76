import { availableParallelism } from 'node:os'
import process from 'node:process'
import { exitCode } from './exit-code.ts'
import { detectLocale, messagesIn } from './messages.ts'
import { runCli } from './run-cli.ts'
import type { Terminal } from './terminal.ts'

const args = process.argv.slice(2)

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => performance.now(),
  today: () => localDay(new Date()),
  threads: availableParallelism(),
  // Loaded only when a command asks for it: `--help` does not wait for the catalogue.
  openRuleset: async () => (await import('@vigie/catalog')).openRuleset(),
}

// Whoever reads us may stop at any time; then there is nobody left to talk to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.closedPipe)
  const messages = messagesIn(detectLocale(args, process.env))
  process.stderr.write(`${messages.stopped(messages.failure({ code: 'output-broken', detail: error.message }))}\n`)
  process.exit(exitCode.unusable)
})
process.stderr.on('error', () => {})

process.exitCode = await runCli(args, terminal)

function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
