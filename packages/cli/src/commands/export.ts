import { resolve } from 'node:path'
import type { ExportDone } from '@vigie/contract'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { operate } from '../operating/operate.ts'
import { parseDay } from '../parse-day.ts'
import { type Terminal, writeText } from '../terminal.ts'

export interface ExportOptions {
  readonly organisation?: string
  /** Days (UTC), both counted. */
  readonly from?: string
  readonly to?: string
  readonly json?: boolean
}

/** Write an organisation's records into an empty folder. Named so because `export` is a word of the language. */
export async function exportRecords(
  folder: string,
  { organisation, from, to, json }: ExportOptions,
  terminal: Terminal,
  messages: Messages,
): Promise<ExitCode> {
  if (from !== undefined) parseDay(from, '--from')
  if (to !== undefined) parseDay(to, '--to')
  if (from !== undefined && to !== undefined && from > to) throw new Failure({ code: 'days-reversed', from, to })
  const asked = Object.entries({ organisation, from, to }).flatMap(([name, value]) => (value ? [`--${name}=${value}`] : []))
  const done = await operate<ExportDone>('export-records', [...asked, '--', resolve(folder)], terminal, messages)
  const text = json ? JSON.stringify({ schema: 1, ...done }) : messages.operate.exported(done).join('\n')
  await writeText(terminal.stdout, `${text}\n`)
  return exitCode.done
}
