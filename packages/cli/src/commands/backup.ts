import type { BackupDone } from '@vigie/contract'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Messages } from '../messages.ts'
import { operate } from '../operating/operate.ts'
import { type Terminal, writeText } from '../terminal.ts'

/** Back the install up into one new file. */
export async function backup(
  file: string | undefined,
  { json }: { readonly json?: boolean },
  terminal: Terminal,
  messages: Messages,
): Promise<ExitCode> {
  const done = await operate<BackupDone>('back-up', file === undefined ? [] : [file], terminal, messages)
  const text = json ? JSON.stringify({ schema: 1, ...done }) : messages.operate.backedUp(done).join('\n')
  await writeText(terminal.stdout, `${text}\n`)
  return exitCode.done
}
