import { type Command, CommanderError } from 'commander'
import { buildProgram } from './build-program.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { Failure, isNotDone, type UsageFault } from './failure.ts'
import { detectLocale, type Messages, messagesIn } from './messages.ts'
import type { Terminal } from './terminal.ts'

const usageFaults: Readonly<Record<string, UsageFault>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'argument-missing',
  'commander.excessArguments': 'too-many-arguments',
  'commander.optionMissingArgument': 'value-missing',
  'commander.missingMandatoryOptionValue': 'option-missing',
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
    return isNotDone(reason) ? exitCode.incomplete : exitCode.unusable
  }
}

function toUsageFailure({ code, message }: CommanderError): Failure {
  const piece = /'([^']*)'/.exec(message)?.[1]
  return new Failure({ code: 'usage', what: usageFaults[code] ?? 'other', piece: usageFaults[code] && piece ? piece : message })
}

function describe(error: unknown, messages: Messages): string {
  if (error instanceof Failure && error.reason.code === 'program-broken') return messages.fault(error.reason.detail)
  if (error instanceof Failure) return messages.stopped(messages.failure(error.reason))
  return messages.fault(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function isUsage(error: unknown): boolean {
  return (
    error instanceof Failure &&
    ['usage', 'choice-unknown', 'map-malformed', 'number-unknown', 'date-malformed', 'days-reversed', 'email-malformed'].includes(
      error.reason.code,
    )
  )
}

/** The command that was meant, with the one above it: `vigie user invite`. */
function commandName(program: Command, args: readonly string[]): string {
  const names = [program.name()]
  let { commands } = program
  for (const arg of args) {
    const found = commands.find((command) => command.name() === arg)
    if (!found) break
    names.push(arg)
    commands = found.commands
  }
  return names.join(' ')
}
