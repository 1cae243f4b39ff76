import { type Command, CommanderError } from 'commander'
import { buildProgram } from './build-program.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { Failure, type UsageFault } from './failure.ts'
import { detectLocale, type Messages, messagesIn } from './messages.ts'
import type { Terminal } from './terminal.ts'

const usageFaults: Readonly<Record<string, UsageFault>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'argument-missing',
  'commander.excessArguments': 'too-many-arguments',
  'commander.optionMissingArgument': 'value-missing',
}

/** Run one command line (without `node` and the script) and say with which code to end. Nothing escapes but the exit code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const messages = messagesIn(detectLocale(args, terminal.env))
  let code: ExitCode = exitCode.done
  const program = buildProgram(args, terminal, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.done
    // A bare `vigie` has shown the help instead of an error.
    if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.unusable
    const reason = error instanceof CommanderError ? toUsageFailure(error) : error
    terminal.stderr.write(`${describe(reason, messages)}\n`)
    if (isUsage(reason)) terminal.stderr.write(`${messages.seeHelp(commandName(program, args))}\n`)
    return exitCode.unusable
  }
}

function toUsageFailure({ code, message }: CommanderError): Failure {
  const piece = /'([^']*)'/.exec(message)?.[1]
  return new Failure({ code: 'usage', what: usageFaults[code] ?? 'other', piece: usageFaults[code] && piece ? piece : message })
}

function describe(error: unknown, messages: Messages): string {
  if (error instanceof Failure) return messages.stopped(messages.failure(error.reason))
  return messages.fault(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function isUsage(error: unknown): boolean {
  return error instanceof Failure && ['usage', 'choice-unknown', 'map-malformed', 'date-malformed'].includes(error.reason.code)
}

function commandName(program: Command, [first]: readonly string[]): string {
  return program.commands.some((command) => command.name() === first) ? `vigie ${first}` : 'vigie'
}
