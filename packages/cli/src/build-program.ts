import { readFileSync } from 'node:fs'
import { type ExplanationLocale, explanationLocales } from '@vigie/engine'
import { Command } from 'commander'
import type { CatalogStatsOptions } from './commands/catalog.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ExportOptions } from './commands/export.ts'
import type { MigrateOptions } from './commands/migrate.ts'
import type { RestoreOptions } from './commands/restore.ts'
import type { BuildRulesetOptions } from './commands/ruleset.ts'
import type { ScreenOptions } from './commands/screen.ts'
import type { InviteOptions, ResetOptions } from './commands/user.ts'
import type { ExitCode } from './exit-code.ts'
import { Failure } from './failure.ts'
import { detectLocale, type Messages, messagesIn } from './messages.ts'
import type { Terminal } from './terminal.ts'
import { helpEn } from './words/help-en.ts'
import { helpFr } from './words/help-fr.ts'

type Help = typeof helpEn
type Pairs = readonly (readonly string[])[]

/**
 * The command line of `vigie`: which commands and options there are, with their help. Each command is loaded only when it runs,
 * so that `--help` answers at once.
 * @param end is told the exit code of the command that ran
 */
export function buildProgram(args: readonly string[], terminal: Terminal, end: (code: ExitCode) => void): Command {
  const locale = detectLocale(args, terminal.env)
  const help = locale === 'fr' ? helpFr : helpEn
  const messages = messagesIn(locale)
  const program = dressed(new Command('vigie'), help, terminal)
    .description(help.program)
    .helpCommand(false)
    .addHelpText(
      'before',
      listed(
        help.examples,
        [
          help.screen,
          help.explain,
          help.doctor,
          help.backup,
          help.restore,
          help.migrate,
          help.invite,
          help.reset,
          help.export,
          help.rulesetBuild,
          help.catalogStats,
        ].map(({ examples }) => examples[0] ?? []),
      ),
    )

  const build: Building = { program, help, terminal, messages, locale, end }
  addScreening(build)
  addDoctor(build)
  addKeeping(build)
  addUser(build)
  addExport(build)
  addRuleset(build)
  addCatalog(build)
  return program
}

/** What every command is built from. */
interface Building {
  readonly program: Command
  readonly help: Help
  readonly terminal: Terminal
  readonly messages: Messages
  readonly locale: ExplanationLocale
  readonly end: (code: ExitCode) => void
}

function addScreening({ program, help, terminal, messages, locale, end }: Building): void {
  addCommand(program, 'screen', help.screen, help, terminal)
    .argument('<file>', help.screen.file)
    .option('--format <format>', help.screen.format)
    .option('--map <field=column>', help.screen.map, (pair: string, before: readonly string[] = []) => [...before, pair])
    .option('--encoding <label>', help.encoding)
    .option('--json', help.json)
    .option('--summary', help.screen.summaryOption)
    .option('--all', help.screen.all)
    .option('--verbose', help.screen.verbose)
    .option('--as-of <day>', help.asOf)
    .option('--no-input', help.noInput)
    .action(async (file: string, options: ScreenOptions) => {
      const { screen } = await import('./commands/screen.ts')
      end(await screen(file, options, terminal, messages))
    })

  addCommand(program, 'explain', help.explain, help, terminal)
    .argument('<text>', help.explain.argument)
    .option('--price <amount>', help.explain.price)
    .option('--currency <code>', help.explain.currency)
    .option('--country <code>', help.explain.country)
    .option('--encoding <label>', help.encoding)
    .option('--json', help.json)
    .option('--as-of <day>', help.asOf)
    .option('--no-input', help.noInput)
    .action(async (text: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts')
      end(await explain(text, options, terminal, locale))
    })
}

function addDoctor({ program, help, terminal, messages, end }: Building): void {
  addCommand(program, 'doctor', help.doctor, help, terminal)
    .option('--json', help.json)
    .action(async (options: { readonly json?: boolean }) => {
      const { doctor } = await import('./commands/doctor.ts')
      end(await doctor(options, terminal, messages))
    })
}

function addKeeping({ program, help, terminal, messages, end }: Building): void {
  addCommand(program, 'backup', help.backup, help, terminal)
    .argument('[file]', help.backup.file)
    .option('--json', help.json)
    .action(async (file: string | undefined, options: { readonly json?: boolean }) => {
      const { backup } = await import('./commands/backup.ts')
      end(await backup(file, options, terminal, messages))
    })

  addCommand(program, 'restore', help.restore, help, terminal)
    .argument('<file>', help.restore.file)
    .option('--yes', help.restore.yes)
    .option('--json', help.json)
    .option('--no-input', help.noInput)
    .action(async (file: string, options: RestoreOptions) => {
      const { restore } = await import('./commands/restore.ts')
      end(await restore(file, options, terminal, messages))
    })

  addCommand(program, 'migrate', help.migrate, help, terminal)
    .option('--no-backup', help.migrate.noBackup)
    .option('--json', help.json)
    .action(async (options: MigrateOptions) => {
      const { migrate } = await import('./commands/migrate.ts')
      end(await migrate(options, terminal, messages))
    })
}

function addUser({ program, help, terminal, messages, end }: Building): void {
  const user = addCommand(program, 'user', help.user, help, terminal).helpCommand(false)
  addCommand(user, 'invite', help.invite, help, terminal)
    .argument('<email>', help.invite.email)
    .requiredOption('--roles <roles>', help.invite.roles)
    .option('--json', help.json)
    .action(async (email: string, options: InviteOptions) => {
      const { user } = await import('./commands/user.ts')
      end(await user.invite(email, options, terminal, messages))
    })
  addCommand(user, 'reset', help.reset, help, terminal)
    .argument('<email>', help.reset.email)
    .option('--json', help.json)
    .action(async (email: string, options: ResetOptions) => {
      const { user } = await import('./commands/user.ts')
      end(await user.reset(email, options, terminal, messages))
    })
}

function addExport({ program, help, terminal, messages, end }: Building): void {
  addCommand(program, 'export', help.export, help, terminal)
    .argument('<folder>', help.export.folder)
    .option('--organisation <id>', help.export.organisation)
    .option('--from <day>', help.export.from)
    .option('--to <day>', help.export.to)
    .option('--json', help.json)
    .action(async (folder: string, options: ExportOptions) => {
      const { exportRecords } = await import('./commands/export.ts')
      end(await exportRecords(folder, options, terminal, messages))
    })
}

function addRuleset({ program, help, terminal, messages, end }: Building): void {
  const ruleset = addCommand(program, 'ruleset', help.ruleset, help, terminal).helpCommand(false)
  addCommand(ruleset, 'build', help.rulesetBuild, help, terminal)
    .argument('<file>', help.rulesetBuild.file)
    .option('--json', help.json)
    .action(async (file: string, options: BuildRulesetOptions) => {
      const { ruleset } = await import('./commands/ruleset.ts')
      end(await ruleset.build(file, options, terminal, messages))
    })
}

function addCatalog({ program, help, terminal, messages, end }: Building): void {
  const catalog = addCommand(program, 'catalog', help.catalog, help, terminal).helpCommand(false)
  addCommand(catalog, 'stats', help.catalogStats, help, terminal)
    .option('--sample <count>', help.catalogStats.sample)
    .option('--seed <number>', help.catalogStats.seed)
    .option('--json', help.json)
    .action(async (options: CatalogStatsOptions) => {
      const { catalog } = await import('./commands/catalog.ts')
      end(await catalog.stats(options, terminal, messages))
    })
}

type CommandHelp = Pick<Help['doctor'], 'summary' | 'text' | 'examples' | 'exitCodes'>

function addCommand(program: Command, name: string, words: CommandHelp, help: Help, terminal: Terminal): Command {
  const command = dressed(new Command(name), help, terminal)
    .summary(words.summary)
    .description(words.text)
    .addHelpText('before', listed(help.examples, words.examples))
    .addHelpText('after', `\n${listed(help.exitCodes, words.exitCodes).trimEnd()}`)
  program.addCommand(command)
  return command
}

/** What all commands have in common: our streams, our language, and errors thrown instead of the process ended. */
function dressed(command: Command, help: Help, { stdout, stderr, env }: Terminal): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .version(readVersion(), '-V, --version', help.version)
    .option('--lang <language>', help.lang, parseLanguage)
    .configureHelp({ styleTitle: (title) => help.titles[title] ?? title, showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      // Errors are told by run-cli.ts, in the user's language; only the help for a bare `vigie` comes this way.
      writeErr: (text) => (text.startsWith('error:') ? undefined : stderr.write(text)),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
      getOutHasColors: () => stdout.isTTY === true && !env.NO_COLOR,
    })
}

function parseLanguage(given: string): string {
  if (!(explanationLocales as readonly string[]).includes(given)) {
    throw new Failure({ code: 'choice-unknown', option: '--lang', given, choices: explanationLocales })
  }
  return given
}

/** A title and its lines in two columns. */
function listed(title: string, pairs: Pairs): string {
  const width = Math.max(...pairs.map(([first = '', second = '']) => (second === '' ? 0 : first.length)))
  const lines = pairs.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`.trimEnd())
  return `${[title, ...lines].join('\n')}\n`
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
