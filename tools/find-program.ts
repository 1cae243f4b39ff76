import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What to tell whoever lacks a program that some tests need. */
export const howToGet = {
  chromium: 'no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
  postgresql:
    'no PostgreSQL: install it (Debian: apt-get install postgresql) or set VIGIE_TEST_CLUSTER to the address of one for tests',
} as const

/** What is missing for tests that need this program; null when it is there. */
export function missing(program: keyof typeof howToGet, environment: NodeJS.ProcessEnv): string | null {
  const found = program === 'chromium' ? hasChromium(environment) : hasPostgresql(environment)
  return found ? null : howToGet[program]
}

function hasChromium(environment: NodeJS.ProcessEnv): boolean {
  const named = environment.CHROMIUM_PATH
  if (named) return isProgram(named)
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some((name) => isOnPath(name, environment))
}

/** Debian keeps the server's programs off the PATH, in a folder of their version. */
function hasPostgresql(environment: NodeJS.ProcessEnv): boolean {
  if (environment.VIGIE_TEST_CLUSTER || isOnPath('postgres', environment)) return true
  const debian = '/usr/lib/postgresql'
  const folders = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []
  if (isOnPath('pg_config', environment))
    folders.push(execFileSync('pg_config', ['--bindir'], { env: environment, encoding: 'utf8' }).trim())
  return folders.some((folder) => isProgram(join(folder, 'postgres')))
}

function isOnPath(name: string, environment: NodeJS.ProcessEnv): boolean {
  return (environment.PATH ?? '').split(delimiter).some((folder) => folder !== '' && isProgram(join(folder, name)))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
