import type { InstallCheck, InstallCheckCode } from '@vigie/contract'
import { type Config, readConfig } from './config.ts'
import { version } from './installation.ts'
import { check, notChecked } from './keeping/check.ts'
import { checkDatabase } from './keeping/check-database.ts'
import { checkFolder } from './keeping/check-folder.ts'
import { checkMailServer } from './keeping/check-mail-server.ts'
import { checkSettings, wrongSettings } from './keeping/check-settings.ts'
import { errorDetail } from './keeping/error-detail.ts'

/** Look at the install that the environment names, and print what was found as one line of JSON, for `vigie doctor` to say in words. */
async function checkInstall(): Promise<InstallCheck[]> {
  const known = check('version', 'ok', { vigie: version })
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    const wrong = wrongSettings(error instanceof Error ? error.message : String(error))
    const left: InstallCheckCode[] = ['data-folder', 'disk', 'secret', 'backup', 'database', 'jobs', 'timers', 'mail', 'address']
    return [known, check('configuration', 'problem', { wrong, mode: null }), notChecked(left, 'configuration')]
  }
  return [
    known,
    check('configuration', 'ok', { wrong: [], mode: config.mode }),
    ...(await attempt(['data-folder', 'disk', 'secret', 'backup'], () => checkFolder(config, new Date()))),
    ...(await attempt(['database', 'migrations', 'jobs', 'timers'], () => checkDatabase(config))),
    ...(await attempt(['mail'], async () => [await checkMailServer(config)])),
    ...checkSettings(config),
  ]
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

console.log(JSON.stringify({ checks: await checkInstall() }))
