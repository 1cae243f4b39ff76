import type { InstallCheck } from '@vigie/contract'
import type { Said } from '@vigie/contract/install-words-en'
import type { Messages } from '../messages.ts'
import type { Terminal } from '../terminal.ts'
import { startMain } from './start-main.ts'

/** Longer than every wait of the server's checks together. */
const timeoutMs = 60_000

/** One thing looked at in the install, in words. */
export interface SaidCheck extends Said {
  readonly name: string
  readonly state: InstallCheck['state']
  readonly facts?: InstallCheck['facts']
}

/** Have the server look at the install that the environment names. That it cannot is a problem of its own. */
export async function lookAtInstall(terminal: Terminal, { install, doctor: words }: Messages): Promise<SaidCheck[]> {
  let checks: readonly InstallCheck[] | null = null
  const { talk } = await startMain(
    'check-install',
    [],
    terminal,
    (line) => {
      if (line.startsWith('{"checks":')) checks = JSON.parse(line).checks
    },
    timeoutMs,
  )
  if (checks === null) {
    const detail = talk.split('\n').findLast((line) => /^\w*Error\b/.test(line)) ?? talk.split('\n')[0] ?? ''
    return [{ name: 'install', state: 'problem', found: words.installUnseen(detail), mend: words.installUnseenMend }]
  }
  return (checks as readonly InstallCheck[]).map((check) => ({
    name: check.code,
    state: check.state,
    ...say(install, check),
    facts: check.facts,
  }))
}

/** Each code has its own facts; which they are is known where they were made. */
function say(words: Messages['install'], { code, facts, state }: InstallCheck): Said {
  const sentence = words[code] as (of: InstallCheck['facts'], state: InstallCheck['state']) => Said
  return sentence(facts, state)
}
