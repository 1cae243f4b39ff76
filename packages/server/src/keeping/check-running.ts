import type { InstallCheck, InstallCheckCode } from '@vigie/contract'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { check, notChecked } from './check.ts'
import { checkOwnDatabase } from './check-database.ts'
import { checkFolder } from './check-folder.ts'
import { checkMailServer } from './check-mail-server.ts'
import { checkSettings } from './check-settings.ts'
import { errorDetail } from './error-detail.ts'

/** The install that is running, as it looks at itself. */
export interface RunningInstall {
  readonly config: Config
  readonly version: string
  readonly database: Database
}

/** What `vigie doctor` looks at, from inside: of the database that is open already, without stopping anything. */
export async function checkRunning({ config, version, database }: RunningInstall, now: Date): Promise<InstallCheck[]> {
  return [
    check('version', 'ok', { vigie: version }),
    check('configuration', 'ok', { wrong: [], mode: config.mode }),
    ...(await attempt(['data-folder', 'disk', 'secret', 'backup'], () => checkFolder(config, now))),
    ...(await attempt(['database', 'migrations', 'jobs', 'timers'], () => checkOwnDatabase(config, database))),
    ...(await attempt(['mail'], async () => [await checkMailServer(config)])),
    ...checkSettings(config),
  ]
}

/** What would be looked at besides, and seen otherwise, in the mode in which notices and mails really leave. */
export async function checkBeforeEnforce({ config }: Pick<RunningInstall, 'config'>): Promise<InstallCheck[]> {
  const enforcing = { ...config, mode: 'enforce' } as const
  return [...(await attempt(['mail'], async () => [await checkMailServer(enforcing)])), ...checkSettings(enforcing)]
}

async function attempt(
  what: readonly InstallCheckCode[],
  look: () => InstallCheck[] | Promise<InstallCheck[]>,
): Promise<InstallCheck[]> {
  try {
    return await look()
  } catch (error) {
    return [notChecked(what, 'error', errorDetail(error))]
  }
}
