import { Writable } from 'node:stream'
import { openRuleset } from '@vigie/catalog'
import type { Ruleset } from '@vigie/engine'
import type { ExitCode } from './exit-code.ts'
import { runCli } from './run-cli.ts'
import type { Screen, Terminal } from './terminal.ts'

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly talk: string
}

interface Circumstances {
  readonly stdin?: string | AsyncIterable<Buffer>
  /** Columns, for a terminal the user looks at; by default stdout and stderr are pipes. */
  readonly columns?: number
  readonly env?: Record<string, string>
  /** 1 unless told. */
  readonly threads?: number
  /** Instead of the open catalogue's. */
  readonly ruleset?: () => Ruleset
}

let opened: Ruleset | null = null

/** For tests: run one command line in this process and catch what it writes. The day is always 2026-11-21. */
export async function runInside(
  args: readonly string[],
  { stdin = '', columns, env = {}, threads = 1, ruleset = openOnce }: Circumstances = {},
): Promise<Ran> {
  const out = catchText(columns)
  const talk = catchText(columns)
  let now = 0
  const terminal: Terminal = {
    stdin: typeof stdin === 'string' ? oneChunk(Buffer.from(stdin)) : stdin,
    stdout: out.screen,
    stderr: talk.screen,
    env,
    now: () => {
      now += 1000
      return now
    },
    today: () => '2026-11-21',
    threads,
    openRuleset: async () => ruleset(),
  }
  const code = await runCli(args, terminal)
  return { code, out: out.text(), talk: talk.text() }
}

function openOnce(): Ruleset {
  opened ??= openRuleset()
  return opened
}

function catchText(columns: number | undefined): { screen: Screen; text: () => string } {
  let text = ''
  const writable = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, written) {
      text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
      written()
    },
  })
  const screen = columns === undefined ? writable : Object.assign(writable, { isTTY: true, columns })
  return { screen, text: () => text }
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes
}
