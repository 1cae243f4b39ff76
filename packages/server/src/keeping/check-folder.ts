import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { InstallCheck } from '@vigie/contract'
import type { Config } from '../config.ts'
import { backupMoment } from './backup-name.ts'
import { check, notChecked } from './check.ts'
import { errorDetail } from './error-detail.ts'

const megabyte = 1024 * 1024
/** Below the first, writing may fail any moment; below the second, it is time to make room. */
const leastFreeBytes = 100 * megabyte
const lowFreeBytes = 1024 * megabyte

/** What a secret of the vault has at least. */
const shortestSecret = 32

/** Older than this, a loss would cost more than a week's work. */
const oldBackupDays = 7

/** The data folder: can it be written to, is there room, is its secret kept, is there a backup in it. Nothing in it is changed. */
export function checkFolder(config: Pick<Config, 'dataFolder' | 'secret'>, now: Date): InstallCheck[] {
  const folder = resolve(config.dataFolder)
  return [checkWritable(folder), ...checkDisk(folder), checkSecret(folder, config), ...checkBackup(folder, now)]
}

function checkWritable(folder: string): InstallCheck {
  const exists = existsSync(folder)
  try {
    if (exists) writeProbe(join(folder, `.doctor-${process.pid}`))
    else demandRoom(nearestThere(folder))
    return check('data-folder', 'ok', { folder, exists, writable: true, detail: null })
  } catch (error) {
    return check('data-folder', 'problem', { folder, exists, writable: false, detail: errorDetail(error) })
  }
}

/** A folder in which another can be made. */
function demandRoom(path: string): void {
  if (!statSync(path).isDirectory()) throw new Error(`${path} is a file`)
  accessSync(path, constants.W_OK)
}

/** Rights alone do not say it: the disk may be full, or mounted for reading only. */
function writeProbe(file: string): void {
  writeFileSync(file, '.', { flag: 'wx' })
  rmSync(file)
}

function checkDisk(folder: string): InstallCheck[] {
  try {
    const { bavail, bsize } = statfsSync(nearestThere(folder))
    const freeBytes = bavail * bsize
    const state = freeBytes < leastFreeBytes ? 'problem' : freeBytes < lowFreeBytes ? 'warning' : 'ok'
    return [check('disk', state, { freeBytes, folder })]
  } catch (error) {
    return [notChecked(['disk'], 'error', errorDetail(error))]
  }
}

function checkSecret(folder: string, { secret }: Pick<Config, 'secret'>): InstallCheck {
  const file = join(folder, 'secret')
  const found = { from: 'file', file, fault: null, fileMode: null } as const
  if (secret !== null) return check('secret', 'ok', { ...found, from: 'setting' })
  if (!existsSync(file)) {
    // What it captured tells an install whose secret was lost from a new one.
    const hasWork = listIfThere(join(folder, 'objects')).some((name) => !name.startsWith('.'))
    return check('secret', hasWork ? 'problem' : 'ok', { ...found, from: 'nowhere', fault: hasWork ? 'lost' : null })
  }
  try {
    const rights = statSync(file).mode & 0o777
    const isShort = readFileSync(file, 'utf8').trim().length < shortestSecret
    const isOpen = process.platform !== 'win32' && (rights & 0o077) !== 0
    const fault = isShort ? 'short' : isOpen ? 'open' : null
    return check('secret', fault === null ? 'ok' : 'problem', { ...found, fault, fileMode: rights.toString(8).padStart(3, '0') })
  } catch {
    return check('secret', 'problem', { ...found, fault: 'unreadable' })
  }
}

/** The newest backup in the data folder. Of those made elsewhere nothing is known. */
function checkBackup(folder: string, now: Date): InstallCheck[] {
  const wasStarted = existsSync(join(folder, 'objects'))
  if (!wasStarted) return []
  const backups = join(folder, 'backups')
  try {
    const names = listIfThere(backups).filter((name) => backupMoment(name) !== null)
    const newest = names.sort().at(-1) ?? null
    const at = newest === null ? null : backupMoment(newest)
    const ageDays = at === null ? null : Math.max(0, Math.floor((now.getTime() - at.getTime()) / 86_400_000))
    const state = ageDays === null || ageDays > oldBackupDays ? 'warning' : 'ok'
    return [check('backup', state, { folder: backups, newest, ageDays })]
  } catch (error) {
    return [notChecked(['backup'], 'error', errorDetail(error))]
  }
}

function listIfThere(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function nearestThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestThere(dirname(folder))
}
