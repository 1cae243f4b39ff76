import { routes } from '@vigie/contract'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { startMain } from '../operating/start-main.ts'
import { type Terminal, writeText } from '../terminal.ts'

export interface InviteOptions {
  /** Separated by commas. */
  readonly roles: string
  readonly json?: boolean
}

export interface ResetOptions {
  readonly json?: boolean
}

/** What an invitation must be, as the API has it. */
const invitation = routes.inviteMember.body as NonNullable<typeof routes.inviteMember.body>

/** What is done with people of an install. */
export const user = {
  /** Invite somebody by a link, which is printed: for whoever runs the machine, such as when the last admin cannot sign in. */
  invite: async (email: string, options: InviteOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> => {
    const asked = rolesIn(options.roles)
    if (!invitation.shape.email.safeParse(email).success) throw new Failure({ code: 'email-malformed', given: email })
    const lines: string[] = []
    const { code, talk } = await startMain('invite', [email, asked.join(',')], terminal, (line) => lines.push(line))
    const link = lines.find((line) => /^https?:/.test(line))
    if (code !== 0 || link === undefined) throw new Failure({ code: 'invitation-refused', detail: talk })
    const text = options.json ? JSON.stringify({ schema: 1, email, roles: asked, link }) : link
    await writeText(terminal.stdout, `${text}\n`)
    terminal.stderr.write(`${messages.operate.invited}\n`)
    return exitCode.done
  },

  /** A link by which somebody who cannot sign in chooses a new password and sets up the second factor anew. */
  reset: async (email: string, options: ResetOptions, terminal: Terminal, messages: Messages): Promise<ExitCode> => {
    if (!invitation.shape.email.safeParse(email).success) throw new Failure({ code: 'email-malformed', given: email })
    const lines: string[] = []
    const { code, talk } = await startMain('reset-password', [email], terminal, (line) => lines.push(line))
    const link = lines.find((line) => /^https?:/.test(line))
    if (code !== 0 || link === undefined) throw new Failure({ code: 'reset-refused', detail: talk })
    await writeText(terminal.stdout, `${options.json ? JSON.stringify({ schema: 1, email, link }) : link}\n`)
    terminal.stderr.write(`${messages.operate.resetMade}\n`)
    return exitCode.done
  },
}

function rolesIn(given: string): readonly string[] {
  const choices: readonly string[] = invitation.shape.roles.element.options
  const named = given
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const unknown = named.find((each) => !choices.includes(each))
  if (unknown !== undefined || named.length === 0)
    throw new Failure({ code: 'choice-unknown', option: '--roles', given: unknown ?? given, choices })
  return choices.filter((role) => named.includes(role))
}
