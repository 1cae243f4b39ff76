import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RestoreDone } from '@vigie/contract'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { confirm } from '../operating/confirm.ts'
import { operate } from '../operating/operate.ts'
import { type Terminal, writeText } from '../terminal.ts'

export interface RestoreOptions {
  readonly yes?: boolean
  readonly json?: boolean
  /** False with `--no-input`. */
  readonly input: boolean
}

/** Fill an empty install from a backup, once somebody has said yes to it. */
export async function restore(file: string, options: RestoreOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> {
  const { operate: words } = messages
  const path = resolve(file)
  const bytes = sizeOf(file, path)
  if (!options.yes) {
    if (!options.input || !terminal.stdin.isTTY) throw new Failure({ code: 'confirmation-needed' })
    const isWanted = await confirm(words.restoreQuestion(path, bytes), words.yes, terminal)
    if (!isWanted) throw new Failure({ code: 'not-confirmed' })
  }
  const done = await operate<RestoreDone>('restore', [path], terminal, messages)
  const { madeAt, ...counts } = done
  const text = options.json ? JSON.stringify({ schema: 1, ...counts, made_at: madeAt }) : words.restored(done).join('\n')
  await writeText(terminal.stdout, `${text}\n`)
  return exitCode.done
}

function sizeOf(file: string, path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Failure({ code: 'file-not-readable', file, why: 'missing', detail: '' })
  if (found.isDirectory()) throw new Failure({ code: 'file-not-readable', file, why: 'folder', detail: '' })
  return found.size
}
