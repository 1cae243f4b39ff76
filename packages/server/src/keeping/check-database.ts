import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { InstallCheck, InstallCheckCode, InstallFacts } from '@vigie/contract'
import lockfile from 'proper-lockfile'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { listMissingMigrations, readMigrations } from '../db/migrate-database.ts'
import { openPostgresql } from '../db/open-postgresql.ts'
import { check, notChecked } from './check.ts'
import { checkClock } from './check-clock.ts'
import { checkRole } from './check-role.ts'
import { checkJobs, checkTimers } from './check-work.ts'
import { placeOf } from './database-place.ts'
import { errorDetail } from './error-detail.ts'
import { openKept } from './open-kept.ts'
import { OperationStopped } from './operation-stopped.ts'

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'databaseConnections' | 'dataFolder'>

/** PostgreSQL 15, the oldest that Vigie is tried on. */
const oldestVersion = 150_000

/** A lock not touched for so long is that of a program that was killed (lock-folder.ts). */
const staleLockMs = 4_000

/** The database and the work that waits in it. Nothing is made, moved or migrated. */
export async function checkDatabase(config: DatabaseConfig): Promise<InstallCheck[]> {
  const { databaseUrl, databaseOwnerUrl } = config
  if (databaseUrl === null) return checkSmallDatabase(config)
  const owner = databaseOwnerUrl === null ? [] : [await checkOwner(databaseOwnerUrl)]
  return [...(await checkOpened(config, ['database-role', 'migrations', 'clock', 'jobs', 'timers'])), ...owner]
}

/** The same of the database that this very program serves from: it is open, and whoever works on its jobs may be at work. */
export async function checkOwnDatabase(config: DatabaseConfig, database: Database): Promise<InstallCheck[]> {
  const facts = { kind: database.kind, place: placeOf(config), version: null, detail: null }
  const within = ['migrations', 'jobs', 'timers'] as const
  const { databaseUrl, databaseOwnerUrl } = config
  const owner = databaseUrl === null || databaseOwnerUrl === null ? [] : [await checkOwner(databaseOwnerUrl)]
  return [...(await checkInside(database, facts, within, false)), ...owner]
}

async function checkSmallDatabase(config: DatabaseConfig): Promise<InstallCheck[]> {
  const folder = resolve(config.dataFolder)
  const facts = { kind: 'pglite', place: placeOf(config), version: null, detail: null } as const
  if (!existsSync(join(folder, 'database'))) return [check('database', 'ok', { ...facts, found: 'none' })]
  const within = ['migrations', 'jobs', 'timers'] as const
  const held = [check('database', 'ok', { ...facts, found: 'held' }), notChecked(within, 'held')]
  try {
    if (await lockfile.check(folder, { stale: staleLockMs })) return held
    return await checkOpened(config, within)
  } catch (error) {
    if (error instanceof OperationStopped && error.stop.code === 'folder-in-use') return held
    throw error
  }
}

async function checkOpened(config: DatabaseConfig, within: readonly InstallCheckCode[]): Promise<InstallCheck[]> {
  const kind = config.databaseUrl === null ? 'pglite' : 'postgresql'
  const facts = { kind, place: placeOf(config), version: null, detail: null } as const
  let database: Database
  try {
    database = await openKept(config, 'server')
  } catch (error) {
    if (error instanceof OperationStopped && error.stop.code === 'folder-in-use') throw error
    const detail = error instanceof OperationStopped && 'detail' in error.stop ? error.stop.detail : errorDetail(error)
    return [check('database', 'problem', { ...facts, found: 'unreachable', detail }), notChecked(within, 'database')]
  }
  try {
    return await checkInside(database, facts, within, database.kind === 'pglite')
  } finally {
    await database.close()
  }
}

async function checkInside(
  database: Database,
  facts: Omit<InstallFacts['database'], 'found'>,
  within: readonly InstallCheckCode[],
  isStopped: boolean,
): Promise<InstallCheck[]> {
  const found: InstallFacts['database'] = { ...facts, ...(await findVersion(database)) }
  if (found.found === 'too-old') return [check('database', 'problem', found), notChecked(within, 'database')]
  const migrations = await attempt('migrations', () => checkMigrations(database))
  if (migrations === 'empty') return [check('database', 'ok', { ...found, found: 'empty' }), ...(await checkServer(database))]
  const opened = [check('database', 'ok', found), ...(await checkServer(database)), migrations]
  if (opened.some(({ code, state }) => state === 'problem' && (code === 'migrations' || code === 'database-role')))
    return [...opened, notChecked(['jobs', 'timers'], 'database')]
  return [
    ...opened,
    await attempt('jobs', () => checkJobs(database, isStopped)),
    await attempt('timers', () => checkTimers(database, new Date(), isStopped)),
  ]
}

async function findVersion({ pool }: Database): Promise<{ version: string; found: 'ready' | 'too-old' }> {
  const { rows } = await pool.query(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  )
  return { version: String(rows[0].version), found: rows[0].number < oldestVersion ? 'too-old' : 'ready' }
}

/** What there is to say of a server that other programs share. */
async function checkServer(database: Database): Promise<InstallCheck[]> {
  if (database.kind === 'pglite') return []
  return [
    await attempt('database-role', () => checkRole(database)),
    await attempt('clock', () => checkClock(database, () => Date.now())),
  ]
}

async function checkMigrations(database: Database): Promise<InstallCheck | 'empty'> {
  let missing: string[]
  try {
    missing = await listMissingMigrations(database)
  } catch (error) {
    // Errors of the database itself carry a code; those of ours say that the files and the database do not go together.
    if (error instanceof Error && 'code' in error) throw error
    return check('migrations', 'problem', { missing: [], fault: 'newer-or-changed', detail: errorDetail(error) })
  }
  if (missing.length === readMigrations().length) return 'empty'
  const isCurrent = missing.length === 0
  return check('migrations', isCurrent ? 'ok' : 'problem', { missing, fault: isCurrent ? null : 'older', detail: null })
}

async function checkOwner(url: string): Promise<InstallCheck> {
  const place = placeOf({ databaseUrl: url, dataFolder: '' })
  try {
    const database = await openPostgresql(url, 2)
    await database.close()
    return check('database-owner', 'ok', { place, detail: null })
  } catch (error) {
    const detail = errorDetail(error instanceof Error ? (error.cause ?? error) : error)
    return check('database-owner', 'problem', { place, detail })
  }
}

/** What cannot be asked is said to be unchecked; the rest is looked at all the same. */
async function attempt<T extends InstallCheck | 'empty'>(
  code: InstallCheckCode,
  look: () => Promise<T>,
): Promise<T | InstallCheck> {
  try {
    return await look()
  } catch (error) {
    return notChecked([code], 'error', errorDetail(error))
  }
}
