import type { OperationLine } from '@vigie/contract'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { type ServerMain, startMain } from './start-main.ts'

/**
 * Have the server do something with the install, and show how far it is on a terminal.
 * @returns what it says of what was done
 * @throws Failure when it was not done, with the server's reason
 */
export async function operate<Done>(
  main: ServerMain,
  args: readonly string[],
  terminal: Terminal,
  { operate: words }: Messages,
): Promise<Done> {
  const { stderr } = terminal
  let last: OperationLine<Done> | null = null
  let isShown = false
  const { talk } = await startMain(main, args, terminal, (text) => {
    const line = readLine<Done>(text)
    if (line === null) return
    last = line
    if (line.told !== 'progress' || !stderr.isTTY) return
    isShown = true
    stderr.write(`\r\u001b[2K${words.progress(line.step, line.count)}`)
  })
  if (isShown) stderr.write('\r\u001b[2K')
  return doneOf(last, talk)
}

function doneOf<Done>(last: OperationLine<Done> | null, talk: string): Done {
  if (last?.told === 'done') return last.done
  if (last?.told === 'stopped') throw new Failure({ code: 'operation-stopped', stop: last.stop })
  throw new Failure({ code: 'program-broken', detail: talk })
}

/** The line is our own program's, of this very version; anything else there is not for us. */
function readLine<Done>(text: string): OperationLine<Done> | null {
  return text.startsWith('{"told":') ? (JSON.parse(text) as OperationLine<Done>) : null
}
