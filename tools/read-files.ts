import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceText } from './breach.ts'

const root = join(import.meta.dirname, '..')

/** Folders that hold no source: made by installing, building or testing (the same as in .gitignore). */
const notOurs = new Set(['node_modules', 'dist', 'coverage', 'screenshots'])

/** Every file of the repository whose path matches, sorted by path. Folders that begin with a dot are left out. */
export function readFiles(wanted: RegExp): SourceText[] {
  return listPaths('')
    .filter((path) => wanted.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Every file's path below a folder of the repository ('' = the root). */
export function listPaths(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isFile()) return [path]
    return entry.isDirectory() && !entry.name.startsWith('.') && !notOurs.has(entry.name) ? listPaths(path) : []
  })
}
