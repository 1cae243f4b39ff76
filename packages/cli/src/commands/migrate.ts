import type { MigrateDone } from '@vigie/contract'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Messages } from '../messages.ts'
import { operate } from '../operating/operate.ts'
import { type Terminal, writeText } from '../terminal.ts'

export interface MigrateOptions {
  readonly json?: boolean
  /** False with `--no-backup`. */
  readonly backup: boolean
}

/** Bring the database up to this version of Vigie, with a backup of what it held before. */
export async function migrate({ json, backup }: MigrateOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> {
  const done = await operate<MigrateDone>('migrate', backup ? [] : ['--no-backup'], terminal, messages)
  const text = json ? JSON.stringify({ schema: 1, ...done }) : messages.operate.migrated(done).join('\n')
  await writeText(terminal.stdout, `${text}\n`)
  return exitCode.done
}
