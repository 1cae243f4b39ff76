import { constants } from 'node:fs'
import { link, mkdir, open, readdir, realpath, stat, unlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { randomIds } from './ids.ts'
import { checkObjectKey } from './object-key.ts'
import { type ObjectStore, ObjectTaken } from './object-store.ts'

/** Where bytes wait until they are whole. No key begins with a dot. */
const incoming = '.incoming'

/** What a killed process left half written is dropped when it is this old: no writer takes a day. */
const abandonedAfterMs = 24 * 3_600_000

/** There is no such file; ENOTDIR when a file stands where a folder would. */
const absent = ['ENOENT', 'ENOTDIR']

/**
 * Objects in a local folder, made when absent. Two processes may share it. No key may be the folder of another (`a` and `a/b`).
 * Whatever leads out of the folder by a symbolic link is refused. The file system must know hard links.
 */
export async function createFolderObjectStore(folder: string): Promise<ObjectStore> {
  await mkdir(join(folder, incoming), { recursive: true })
  const root = await realpath(folder)
  await dropAbandoned(join(root, incoming))

  return {
    put: async (key, bytes) => {
      const path = await pathOf(root, key)
      await makeFolders(root, dirname(path))
      const isNew = await placeOnce(join(root, incoming, randomIds.next()), path, bytes)
      if (!isNew && !(await readIfThere(path))?.equals(bytes)) throw new ObjectTaken(key)
    },
    get: async (key) => readIfThere(await pathOf(root, key)),
    remove: async (key) => {
      const path = await pathOf(root, key)
      const removed = await unless(absent, done(unlink(path)))
      if (removed) await syncFolder(dirname(path))
    },
    list: async (prefix, { after = '', limit }) => {
      const keys: string[] = []
      for await (const key of walk(root, '', prefix, after)) {
        if (keys.length >= limit) break
        keys.push(key)
      }
      return keys
    },
  }
}

/** Where a key's bytes are. Throws when a symbolic link on the way leads out of the folder. */
async function pathOf(root: string, key: string): Promise<string> {
  checkObjectKey(key)
  const path = join(root, ...key.split('/'))
  let nearest = path
  let real = await unless(absent, realpath(nearest))
  while (real === null) {
    nearest = dirname(nearest)
    real = await unless(absent, realpath(nearest))
  }
  if (real !== nearest) throw new Error(`${relative(root, nearest)} in the object folder is a symbolic link`)
  return path
}

/** Write beside, flush, then give the bytes their name: `link` never replaces, so that of two writers one wins. False when the name is taken. */
async function placeOnce(temporary: string, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFlushed(temporary, bytes)
    const isNew = await unless(['EEXIST'], done(link(temporary, path)))
    await syncFolder(dirname(path))
    return isNew ?? false
  } finally {
    await unless(['ENOENT'], unlink(temporary))
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  const file = await unless(absent, open(path, constants.O_RDONLY | constants.O_NOFOLLOW))
  if (!file) return null
  try {
    return await unless(['EISDIR'], file.readFile())
  } finally {
    await file.close()
  }
}

/** Folders down to the one given; each new name is flushed too, else a power cut takes the folder with what is in it. */
async function makeFolders(root: string, folder: string): Promise<void> {
  if (await unless(['ENOENT'], stat(folder))) return
  await makeFolders(root, dirname(folder))
  await unless(['EEXIST'], mkdir(folder))
  await syncFolder(dirname(folder))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Keys below a folder in the order of their characters, without looking into folders that cannot hold one that is asked for. */
async function* walk(root: string, folder: string, prefix: string, after: string): AsyncGenerator<string> {
  const entries = (await unless(absent, readdir(join(root, folder), { withFileTypes: true }))) ?? []
  const names = entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => (entry.isDirectory() ? `${folder}${entry.name}/` : `${folder}${entry.name}`))
    // A folder sorts with its slash, as its keys do: a-b, a.b, a/b.
    .sort((a, b) => (a < b ? -1 : 1))
  for (const name of names) {
    if (!name.endsWith('/')) {
      if (name.startsWith(prefix) && name > after) yield name
    } else if ((name.startsWith(prefix) || prefix.startsWith(name)) && (name > after || after.startsWith(name))) {
      yield* walk(root, name, prefix, after)
    }
  }
}

async function dropAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await unless(['ENOENT'], stat(path))
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await unless(['ENOENT'], unlink(path))
  }
}

async function done(deed: Promise<void>): Promise<true> {
  await deed
  return true
}

/** What the disk answers, or null when it fails in one of these expected ways. */
async function unless<T>(codes: readonly string[], asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && codes.some((code) => code === error.code)) return null
    throw error
  }
}
