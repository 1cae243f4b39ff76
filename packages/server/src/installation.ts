import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CatalogLoad, loadCatalog } from '@vigie/catalog'
import { compileRuleset, type Problem, type Ruleset, type RulesetSource } from '@vigie/engine'
import { destination, type Logger } from 'pino'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import type { Database } from './db/database.ts'
import { openDatabase } from './db/open-database.ts'
import type { TransactionParts } from './events/open-transaction.ts'
import type { Job } from './jobs/job.ts'
import { type JobQueue, startJobs } from './jobs/job-queue.ts'
import { type Capabilities, type FictionalInternet, openCapabilities } from './open-capabilities.ts'
import { openContext, realTime, type SharedContext } from './open-context.ts'
import { openLog } from './open-log.ts'
import { prepareDatabase } from './prepare-database.ts'

/** Everything that a running Vigie stands on, opened and ready. */
export interface Installation {
  readonly config: Config
  readonly version: string
  /** The context of nobody: `as` makes everybody else's. */
  readonly ctx: Context
  readonly database: Database
  readonly jobs: JobQueue
  readonly capabilities: Capabilities
  readonly rulesetSource: RulesetSource
  readonly log: Logger
  /** Everybody in it is made up, and visitors may look around as any of them. */
  readonly isDemo: boolean
  close(): Promise<void>
}

export interface InstallationOptions extends Pick<TransactionParts, 'queues' | 'afterEvents'> {
  readonly catalog?: CatalogLoad
  /** Opened already: then it is not closed here. */
  readonly database?: Database
  readonly time?: Pick<SharedContext, 'clock' | 'ids'>
  /** Of a demo world, and of nothing else. */
  readonly internet?: FictionalInternet
  /** In place of what the configuration would open. */
  readonly instead?: Partial<Pick<SharedContext, 'mailer' | 'outbound' | 'robots' | 'log'>>
  /** The data folder was taken by another program: nothing more may be written. */
  readonly onLockLost: (cause: Error) => void
}

export const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }

/** Open what the configuration names. Throws one Error in words for the operator when something is missing, and leaves nothing open. */
export async function openInstallation(config: Config, options: InstallationOptions): Promise<Installation> {
  const { source, ruleset } = readCatalogue(options.catalog ?? loadCatalog())
  const time = options.time ?? realTime
  const log = options.instead?.log ?? openLog(config.logLevel, destination(2))
  const database = options.database ?? (await openDatabase(config, options.onLockLost))
  const open: (() => unknown)[] = options.database ? [] : [() => database.close()]
  const close = async (): Promise<void> => {
    for (const each of open.splice(0).reverse()) await each()
  }
  try {
    await prepareDatabase(database, config)
    const capabilities = await openCapabilities(config, version, time, options.internet)
    open.push(() => capabilities.close())
    const jobs = await startJobs(database, (error, job) => log.error({ err: error, ...toldOf(job) }, 'a job failed'))
    open.push(() => jobs.stop())
    const { outbox: _, close: __, ...shared } = capabilities
    const ctx = openContext({ ...shared, ...options.instead, ...time, config, ruleset, log }, { ...options, database, jobs })
    const isDemo = options.internet !== undefined
    return { config, version, ctx, database, jobs, capabilities, rulesetSource: source, log, isDemo, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What the log may say of a job: ids and its queue. */
function toldOf(job: Job | undefined): object {
  return job ? { queue: job.queue, organisation: job.organisationId, subject: job.subjectId } : {}
}

function readCatalogue(catalog: CatalogLoad): { source: RulesetSource; ruleset: Ruleset } {
  if (!catalog.ok) throw new Error(wrongCatalogue(catalog.problems))
  const compiled = compileRuleset(catalog.source)
  if (!compiled.ok) throw new Error(wrongCatalogue(compiled.problems))
  return { source: catalog.source, ruleset: compiled.ruleset }
}

function wrongCatalogue(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, line, problem }) => `  ${file}:${line}: ${problem}`)
  return ['The catalogue does not load:', ...lines].join('\n')
}
