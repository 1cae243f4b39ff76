import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lockFolder } from '../db/lock-folder.ts'
import { readMigrations } from '../db/migrate-database.ts'
import type { DemoSitePage } from './demo-internet.ts'

/** What is written beside a world that was laid out to its end. */
export interface LaidOut {
  /** ISO 8601. */
  readonly at: string
  /** Of a report that came to a good end; null where none did. */
  readonly receipt: string | null
  /** The fictional internet, by address. */
  readonly pages: readonly (readonly [string, DemoSitePage])[]
}

/** The file by which a folder is known as a demo world's: what has none is never emptied, and what has it is never opened as real. */
const marker = 'demo-world.json'

/** Where the demo world of an install lives: within its data folder, apart from everything real. */
export function demoFolderIn(dataFolder: string): string {
  return join(resolve(dataFolder), 'demo')
}

/** Throws when this folder is a demo world's. */
export function refuseDemoFolder(dataFolder: string): void {
  const folder = resolve(dataFolder)
  if (!existsSync(join(folder, marker))) return
  throw new Error(
    `${folder} holds a demo world, whose people and listings are made up. Set DATA_FOLDER to another folder for a real install.`,
  )
}

/**
 * Make the folder of a demo world ready, empty unless a whole world of this version is in it: one that was cut short, or laid out by
 * another version, is laid out anew. Throws when the folder holds anything else.
 * @param fresh lay it out anew in any case
 * @returns what is laid out; null: it is to be laid out
 */
export async function prepareDemoFolder(folder: string, fresh: boolean): Promise<LaidOut | null> {
  mkdirSync(folder, { recursive: true })
  const isMarked = existsSync(join(folder, marker))
  if (!isMarked && readdirSync(folder).length > 0) {
    throw new Error(
      `${folder} is not a demo world, so none is laid out in it. Move it away, or set DATA_FOLDER to another folder.`,
    )
  }
  const laidOut = isMarked ? readMarker(folder) : null
  if (laidOut && !fresh) return laidOut

  // Whoever runs on it now would lose what it writes.
  const unlock = await lockFolder(folder, () => {})
  try {
    for (const name of readdirSync(folder)) if (name !== marker) rmSync(join(folder, name), { recursive: true, force: true })
    writeMarker(folder, null)
  } finally {
    await unlock()
  }
  return null
}

/** Note that the world is whole. */
export function writeMarker(folder: string, laidOut: LaidOut | null): void {
  const file = join(folder, marker)
  writeFileSync(`${file}.new`, JSON.stringify({ kind: 'demo world', version: worldVersion(), laidOut }))
  renameSync(`${file}.new`, file)
}

function readMarker(folder: string): LaidOut | null {
  try {
    const { version, laidOut } = JSON.parse(readFileSync(join(folder, marker), 'utf8'))
    return version === worldVersion() ? laidOut : null
  } catch {
    return null
  }
}

/** A world is as old as the tables that it stands in. */
function worldVersion(): string {
  const tables = readMigrations().map(({ sha256 }) => sha256)
  return createHash('sha256').update(tables.join()).digest('hex').slice(0, 16)
}
